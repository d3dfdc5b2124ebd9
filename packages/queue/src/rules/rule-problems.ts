import type { ServiceId } from '../ids.ts';
import type { CallingRule, Condition, Finally, WorkProfile } from '../model.ts';
import { type Rejection, type Rejections, reject } from '../rejection.ts';
import type { HallState } from '../state.ts';

export type Problem = Rejections['RULE_NEVER_MATCHES']['problem'];
type SetUp = Pick<HallState, 'hall' | 'services'>;
type Queues = Pick<WorkProfile, 'serviceIds'>;

/**
 * Why a profile's rule could not be meant: a condition that no visitor could ever meet, or points that are no numbers.
 * Null: it can. Its services are those that exist.
 */
export function ruleProblem(state: SetUp, { serviceIds, rule }: Pick<WorkProfile, 'serviceIds' | 'rule'>): Rejection | null {
  for (const [at, condition] of rule.conditions.entries()) {
    const problem = neverMatches(state, { serviceIds }, rule.conditions.slice(0, at), condition);
    if (problem) return reject('RULE_NEVER_MATCHES', { condition: at, problem });
  }
  return finallyProblem(serviceIds, rule.finally);
}

/** The rule without what can no longer match: after a service, its bookings or a class are gone. The same rule where all is well. */
export function mendedRule(state: SetUp, { serviceIds, rule }: Pick<WorkProfile, 'serviceIds' | 'rule'>): CallingRule {
  const conditions: Condition[] = [];
  for (const condition of rule.conditions) {
    if (!neverMatches(state, { serviceIds }, conditions, condition)) conditions.push(condition);
  }
  const last = mendedFinally(serviceIds, rule.finally);
  return conditions.length === rule.conditions.length && last === rule.finally ? rule : { ...rule, conditions, finally: last };
}

function neverMatches(state: SetUp, queues: Queues, earlier: readonly Condition[], condition: Condition): Problem | null {
  return withoutQueue(queues, condition) ?? withoutSense(state, queues, condition) ?? hidden(state, queues, earlier, condition);
}

function withoutQueue({ serviceIds }: Queues, condition: Condition): Problem | null {
  const serviceId = 'serviceId' in condition ? condition.serviceId : null;
  return serviceId === null || serviceIds.includes(serviceId) ? null : 'queue_not_in_profile';
}

function withoutSense({ hall, services }: SetUp, { serviceIds }: Queues, condition: Condition): Problem | null {
  switch (condition.when) {
    case 'longest_wait':
      return isLimit(condition.seconds) ? null : 'limit';
    case 'called_fewer':
      return isLimit(condition.times) ? null : 'limit';
    case 'class_waiting':
      return hall?.priorities.some((one) => one.id === condition.priority) ? null : 'class_unknown';
    case 'appointment_due': {
      const asked = condition.serviceId === null ? serviceIds : [condition.serviceId];
      return asked.some((id) => services.get(id)?.appointments) ? null : 'no_appointments';
    }
    default:
      return null;
  }
}

function isLimit(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

/** Whoever meets the condition has met one before it. */
function hidden(state: SetUp, queues: Queues, earlier: readonly Condition[], condition: Condition): Problem | null {
  const isHidden = earlier.some((one) => isWider(one, condition)) || nobodyLeft(state, queues, earlier, condition);
  return isHidden ? 'hidden_by_earlier' : null;
}

/** A condition of the same kind that holds whenever this one does. */
function isWider(before: Condition, condition: Condition): boolean {
  if (before.when !== condition.when || serviceOf(before) !== serviceOf(condition)) return false;
  if (before.when === 'longest_wait') return before.seconds <= (condition as typeof before).seconds;
  if (before.when === 'called_fewer') return before.times >= (condition as typeof before).times;
  return before.when === 'assigned' || before.when === 'park_due';
}

function serviceOf(condition: Condition): ServiceId | null {
  return 'serviceId' in condition ? condition.serviceId : null;
}

/** Visitors who are all alike to a rule, apart from how long they wait and how many were called. */
interface Kind {
  readonly serviceId: ServiceId;
  readonly rank: number;
  readonly isBooked: boolean;
}

/** Of every kind of visitor that this condition calls, an earlier one has called them all. What is assigned or parked is of no kind. */
function nobodyLeft(state: SetUp, queues: Queues, earlier: readonly Condition[], condition: Condition): boolean {
  if (condition.when === 'assigned' || condition.when === 'park_due') return false;
  const asked = kindsOf(state, queues).filter((kind) => isAbout(state, condition, kind));
  return asked.every((kind) => earlier.some((one) => CALLS_ALL.includes(one.when) && isAbout(state, one, kind)));
}

/** Conditions that leave nobody of those they are about. */
const CALLS_ALL: readonly Condition['when'][] = ['waiting', 'appointment_due', 'class_waiting'];

function kindsOf({ hall, services }: SetUp, { serviceIds }: Queues): Kind[] {
  const ranks = new Set(hall ? hall.priorities.map((one) => one.rank) : [0]);
  return serviceIds.flatMap((serviceId) =>
    [...ranks].flatMap((rank) => {
      const kinds = [{ serviceId, rank, isBooked: false }];
      return services.get(serviceId)?.appointments ? [...kinds, { serviceId, rank, isBooked: true }] : kinds;
    }),
  );
}

function isAbout({ hall }: SetUp, condition: Condition, { serviceId, rank, isBooked }: Kind): boolean {
  if (condition.when === 'class_waiting') return hall?.priorities.find(({ id }) => id === condition.priority)?.rank === rank;
  if (condition.when === 'appointment_due' && !isBooked) return false;
  const own = serviceOf(condition);
  return own === null ? condition.when === 'appointment_due' : own === serviceId;
}

function finallyProblem(serviceIds: readonly ServiceId[], last: Finally): Rejection | null {
  if (last.call !== 'ageing') return null;
  if (!(Number.isFinite(last.pointsPerMinute) && last.pointsPerMinute > 0)) return reject('RULE_INVALID', { problem: 'points_per_minute' });
  const named = last.points.map((one) => one.serviceId);
  const sound =
    new Set(named).size === named.length && last.points.every((one) => Number.isFinite(one.points) && serviceIds.includes(one.serviceId));
  return sound ? null : reject('RULE_INVALID', { problem: 'points' });
}

function mendedFinally(serviceIds: readonly ServiceId[], last: Finally): Finally {
  if (last.call !== 'ageing' || last.points.every((one) => serviceIds.includes(one.serviceId))) return last;
  return { ...last, points: last.points.filter((one) => serviceIds.includes(one.serviceId)) };
}
