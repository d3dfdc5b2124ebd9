import type { QueueEventOf } from '../events.ts';
import type { BusinessDay, ServiceId } from '../ids.ts';
import { isCounted, withCall } from '../rules/served.ts';
import type { WritableHall } from '../state.ts';

/** Other days whose counts are kept, as those of the numbers are. */
const OTHER_DAYS = 2;

/** Tickets of another day do not count. */
export function countIssue(state: WritableHall, serviceId: ServiceId, businessDay: BusinessDay): void {
  const { others = [], ...last } = state.issued.get(serviceId) ?? { businessDay, count: 0 };
  const days = [last, ...others];
  const before = days.find((one) => one.businessDay === businessDay)?.count ?? 0;
  const rest = days.filter((one) => one.businessDay !== businessDay).sort((a, b) => (a.businessDay < b.businessDay ? 1 : -1));
  const kept = rest.slice(0, OTHER_DAYS);
  state.issued.set(serviceId, { businessDay, count: before + 1, ...(kept.length > 0 ? { others: kept } : {}) });
}

/** A call under a rule that counts its calls. */
export function countCall(state: WritableHall, { reason, businessDay }: QueueEventOf<'ticket_called'>): void {
  const { profileId, serviceId, reset = false } = reason;
  const profile = profileId ? state.profiles.get(profileId) : undefined;
  if (!profile || serviceId === undefined || !isCounted(profile.rule)) return;
  state.ruleCounts.set(profile.id, withCall(state.ruleCounts.get(profile.id), { profileId: profile.id, businessDay, serviceId, reset }));
}
