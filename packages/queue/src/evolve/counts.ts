import type { QueueEventOf } from '../events.ts';
import type { BusinessDay, ServiceId } from '../ids.ts';
import { isCounted, withCall } from '../rules/served.ts';
import type { WritableHall } from '../state.ts';

/** Tickets of another day do not count. */
export function countIssue(state: WritableHall, serviceId: ServiceId, businessDay: BusinessDay): void {
  const issued = state.issued.get(serviceId);
  const before = issued?.businessDay === businessDay ? issued.count : 0;
  state.issued.set(serviceId, { businessDay, count: before + 1 });
}

/** A call under a rule that counts its calls. */
export function countCall(state: WritableHall, { reason, businessDay }: QueueEventOf<'ticket_called'>): void {
  const { profileId, serviceId, reset = false } = reason;
  const profile = profileId ? state.profiles.get(profileId) : undefined;
  if (!profile || serviceId === undefined || !isCounted(profile.rule)) return;
  state.ruleCounts.set(profile.id, withCall(state.ruleCounts.get(profile.id), { profileId: profile.id, businessDay, serviceId, reset }));
}
