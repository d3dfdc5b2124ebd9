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
  const covered = earlier.some((one) => isCoveredBy(state, condition, one)) || nobodyLeft(state, queues, earlier, condition);
  return covered ? 'hidden_by_earlier' : null;
}

function isCoveredBy({ hall }: SetUp, condition: Condition, before: Condition): boolean {
  switch (condition.when) {
    case 'assigned':
    case 'park_due':
    case 'waiting':
      return sameQueue(condition, before);
    case 'appointment_due':
      return before.when === 'appointment_due' && (before.serviceId === null || before.serviceId === condition.serviceId);
    case 'longest_wait':
      return before.when === 'longest_wait' && sameQueue(condition, before) && before.seconds <= condition.seconds;
    case 'called_fewer':
      return before.when === 'called_fewer' && sameQueue(condition, before) && before.times >= condition.times;
    case 'class_waiting': {
      const rank = (id: string) => hall?.priorities.find((one) => one.id === id)?.rank;
      return before.when === 'class_waiting' && rank(before.priority) === rank(condition.priority);
    }
  }
}

function sameQueue(one: Condition, other: Condition): boolean {
  return one.when === other.when && serviceOf(one) === serviceOf(other);
}

function serviceOf(condition: Condition): ServiceId | null {
  return 'serviceId' in condition ? condition.serviceId : null;
}

/** The earlier conditions empty the queues, or the classes, that this one looks at. What is assigned or parked is in none of them. */
function nobodyLeft({ hall, services }: SetUp, { serviceIds }: Queues, earlier: readonly Condition[], condition: Condition): boolean {
  if (condition.when === 'assigned' || condition.when === 'park_due') return false;
  const emptied = new Set(earlier.filter((one) => one.when === 'waiting').map((one) => one.serviceId));
  const ranks = new Set(hall?.priorities.map((one) => one.rank));
  for (const one of earlier) {
    if (one.when === 'class_waiting') ranks.delete(hall?.priorities.find(({ id }) => id === one.priority)?.rank ?? Number.NaN);
  }
  if (hall && ranks.size === 0) return true;
  const own = serviceOf(condition);
  const asked = own === null ? serviceIds : [own];
  const looked = condition.when === 'appointment_due' ? asked.filter((id) => services.get(id)?.appointments) : asked;
  return looked.every((id) => emptied.has(id));
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
