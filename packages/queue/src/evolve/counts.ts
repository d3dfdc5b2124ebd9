import type { QueueEventOf } from '../events.ts';
import type { BusinessDay, ProfileId, ServiceId } from '../ids.ts';
import type { RuleCounts } from '../model.ts';
import type { WritableHall } from '../state.ts';

/** Tickets of another day do not count. */
export function countIssue(state: WritableHall, serviceId: ServiceId, businessDay: BusinessDay): void {
  const issued = state.issued.get(serviceId);
  const before = issued?.businessDay === businessDay ? issued.count : 0;
  state.issued.set(serviceId, { businessDay, count: before + 1 });
}

/** A call from a queue, by a rule that counts them. Those of another day are forgotten. */
export function countCall(state: WritableHall, { reason, businessDay }: QueueEventOf<'ticket_called'>): void {
  const { profileId, serviceId, reset } = reason;
  if (!profileId || !counts(state, profileId)) return;
  const present = state.ruleCounts.get(profileId);
  const before = present?.businessDay === businessDay && !reset ? present.calls : [];
  state.ruleCounts.set(profileId, { profileId, businessDay, calls: serviceId === undefined ? before : withOneMore(before, serviceId) });
}

function counts(state: WritableHall, profileId: ProfileId): boolean {
  return state.profiles.get(profileId)?.rule.conditions.some((one) => one.when === 'called_fewer') ?? false;
}

function withOneMore(calls: RuleCounts['calls'], serviceId: ServiceId): RuleCounts['calls'] {
  if (!calls.some((one) => one.serviceId === serviceId)) return [...calls, { serviceId, times: 1 }];
  return calls.map((one) => (one.serviceId === serviceId ? { serviceId, times: one.times + 1 } : one));
}
