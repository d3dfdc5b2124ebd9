import type { ServiceId } from '../ids.ts';
import type { CallingRule, Condition, Hall } from '../model.ts';
import type { Served } from '../rules/served.ts';
import type { HallState } from '../state.ts';

/** A condition in numbers. `service` null: any of the profile's. `limit`: seconds, calls, or the rank of a class. */
export interface Step {
  readonly when: Condition['when'];
  readonly service: number | null;
  readonly limit: number;
}

/** A calling rule in numbers of services. */
export interface Rule {
  readonly steps: readonly Step[];
  readonly finally: CallingRule['finally']['call'];
  readonly pointsPerMinute: number;
  /** By service. */
  readonly points: readonly number[];
  /** Whether calls are counted at all, and of which of its services they are not. */
  readonly counted: boolean;
  readonly uncounted: readonly number[];
  /** Who counts together. */
  readonly profileId: string | null;
  /** Calls since the last reset, by service. */
  readonly counts: readonly number[];
}

const NOBODY: CallingRule = { preset: 'first_come', conditions: [], finally: { call: 'first_come' } };

export function compileRule(state: HallState, served: Served | null, numbers: ReadonlyMap<ServiceId, number>): Rule {
  const { rule = NOBODY, profileId = null, serviceIds = [] } = served ?? {};
  const ids = [...numbers.keys()];
  const counted = new Set(rule.conditions.flatMap((one) => (one.when === 'called_fewer' ? [one.serviceId] : [])));
  const calls = (profileId && state.ruleCounts.get(profileId)?.calls) || [];
  const ageing = rule.finally.call === 'ageing' ? rule.finally : null;
  return {
    steps: rule.conditions.flatMap((one) => stepOf(one, state.hall, numbers) ?? []),
    finally: rule.finally.call,
    pointsPerMinute: ageing?.pointsPerMinute ?? 0,
    points: ids.map((id) => ageing?.points.find((one) => one.serviceId === id)?.points ?? 0),
    counted: counted.size > 0,
    uncounted: serviceIds.filter((id) => !counted.has(id)).flatMap((id) => numbers.get(id) ?? []),
    profileId,
    counts: ids.map((id) => calls.find((one) => one.serviceId === id)?.times ?? 0),
  };
}

/** Null: nobody could ever meet it. */
function stepOf(condition: Condition, hall: Hall | null, numbers: ReadonlyMap<ServiceId, number>): Step | null {
  const { when } = condition;
  const serviceId = 'serviceId' in condition ? condition.serviceId : null;
  const service = serviceId === null ? null : numbers.get(serviceId);
  const limit = limitOf(condition, hall);
  return service === undefined || limit === undefined ? null : { when, service, limit };
}

function limitOf(condition: Condition, hall: Hall | null): number | undefined {
  if (condition.when === 'longest_wait') return condition.seconds;
  if (condition.when === 'called_fewer') return condition.times;
  if (condition.when === 'class_waiting') return hall?.priorities.find((one) => one.id === condition.priority)?.rank;
  return 0;
}
