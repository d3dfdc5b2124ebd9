import type { EventBody } from '../events.ts';
import type { ServiceId } from '../ids.ts';
import type { Counter, WorkProfile } from '../model.ts';
import type { HallState } from '../state.ts';
import { mendedRule } from './rule-problems.ts';

/**
 * What becomes of counters and work profiles when a service goes, right before `service_removed`: it leaves them all, and with it the
 * conditions about it. A profile that served nothing else goes too; its counters then serve their own services, first come first served.
 */
export function setUpWithoutService(state: HallState, serviceId: ServiceId): EventBody[] {
  const services = new Map([...state.services].filter(([id]) => id !== serviceId));
  const affected = byId(state.profiles.values()).filter((one) => one.serviceIds.includes(serviceId));
  const gone = new Set(affected.filter((one) => one.serviceIds.length === 1).map((one) => one.id));
  const counters = byId(state.counters.values()).filter(
    (one) => one.serviceIds.includes(serviceId) || (one.profileId !== null && gone.has(one.profileId)),
  );
  return [
    ...counters.map((counter): EventBody => ({ type: 'counter_put', counter: withoutThem(counter, serviceId, gone) })),
    ...affected.map((profile): EventBody => {
      if (gone.has(profile.id)) return { type: 'profile_removed', profileId: profile.id };
      const serviceIds = profile.serviceIds.filter((id) => id !== serviceId);
      const rule = mendedRule({ hall: state.hall, services }, { serviceIds, rule: profile.rule });
      return { type: 'profile_put', profile: { ...profile, serviceIds, rule } };
    }),
  ];
}

function withoutThem(counter: Counter, serviceId: ServiceId, gone: ReadonlySet<WorkProfile['id']>): Counter {
  const serviceIds = counter.serviceIds.filter((id) => id !== serviceId);
  const profileId = counter.profileId !== null && gone.has(counter.profileId) ? null : counter.profileId;
  return { ...counter, serviceIds, profileId };
}

/** By plain code units, so that the same command gives the same events. */
function byId<Item extends { readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
