import type { BusinessDay, CounterId, ProfileId, ServiceId } from '../ids.ts';
import type { CallingRule, RuleCounts } from '../model.ts';
import type { HallState } from '../state.ts';

/** Which queues a counter calls from, and how. */
export interface Served {
  readonly profileId: ProfileId | null;
  readonly serviceIds: readonly ServiceId[];
  readonly rule: CallingRule;
}

/** The rule of a counter without a work profile. */
const WITHOUT_PROFILE: CallingRule = {
  preset: 'first_come',
  conditions: [{ when: 'assigned' }, { when: 'park_due' }, { when: 'appointment_due', serviceId: null }],
  finally: { call: 'first_come' },
};

/** Null for a counter that is not there. */
export function servedAt(state: Pick<HallState, 'counters' | 'profiles'>, counterId: CounterId): Served | null {
  const counter = state.counters.get(counterId);
  if (!counter) return null;
  const profile = counter.profileId ? state.profiles.get(counter.profileId) : undefined;
  if (!profile) return { profileId: null, serviceIds: counter.serviceIds, rule: WITHOUT_PROFILE };
  return { profileId: profile.id, serviceIds: profile.serviceIds, rule: profile.rule };
}

/** The services of a counter: its work profile's, or its own where it has none. */
export function servicesAt(state: Pick<HallState, 'counters' | 'profiles'>, counterId: CounterId): readonly ServiceId[] {
  return servedAt(state, counterId)?.serviceIds ?? [];
}

/** Whether a rule counts the calls of this queue, or (absent) of any. */
export function isCounted({ conditions }: CallingRule, serviceId?: ServiceId): boolean {
  return conditions.some((one) => one.when === 'called_fewer' && (serviceId === undefined || one.serviceId === serviceId));
}

/** Calls from a queue since the last reset; those of another business day count as none. Day `null`: of whichever it is. */
export function callsSince(counts: RuleCounts | undefined, businessDay: BusinessDay | null, serviceId: ServiceId): number {
  if (!counts || (businessDay !== null && counts.businessDay !== businessDay)) return 0;
  return counts.calls.find((one) => one.serviceId === serviceId)?.times ?? 0;
}

/** The counts of a profile after one more call from this queue: whoever chose it, a rule or a person. */
export function withCall(
  earlier: RuleCounts | undefined,
  call: { profileId: ProfileId; businessDay: BusinessDay; serviceId: ServiceId; reset: boolean },
): RuleCounts {
  const { profileId, businessDay, serviceId, reset } = call;
  const kept = reset || earlier?.businessDay !== businessDay ? [] : earlier.calls;
  const times = (kept.find((one) => one.serviceId === serviceId)?.times ?? 0) + 1;
  const calls = [...kept.filter((one) => one.serviceId !== serviceId), { serviceId, times }];
  return { profileId, businessDay, calls: calls.sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1)) };
}
