import type { Bond, CounterId, EpochMs, HallState, LocalizedText, ProfileId, ServiceId, UserId } from '@foyer/queue';
import { clockTime, localTime, zoneOf } from '../local-time.ts';
import { inFirstLanguage } from './moment.ts';

/** How the things of the hall are called at this moment, in English sentences. What was removed is called by its id. */
export interface Names {
  readonly state: HallState;
  service(this: void, id: ServiceId, name?: LocalizedText): string;
  counter(this: void, id: CounterId): string;
  profile(this: void, id: ProfileId): string;
  /** Of who sits at a counter now; else the id: the people of the hall are not in the state. */
  person(this: void, id: UserId): string;
  queue(this: void, serviceId: ServiceId, boundTo: Bond | null): string;
  text(this: void, text: LocalizedText): string;
  /** `HH:MM` by the hall's clocks. */
  time(this: void, at: EpochMs): string;
  /** `YYYY-MM-DD HH:MM` */
  day(this: void, at: EpochMs): string;
}

export function namesOf(state: HallState): Names {
  const zone = zoneOf(state.hall);
  const text = (one: LocalizedText) => inFirstLanguage(state, one);
  const service: Names['service'] = (id, name = state.services.get(id)?.name) => `“${name ? text(name) : id}”`;
  const counter: Names['counter'] = (id) => state.counters.get(id)?.name ?? id;
  const person: Names['person'] = (id) => {
    for (const { specialist } of state.counterStates.values()) if (specialist?.id === id) return specialist.name;
    return id;
  };
  return {
    state,
    service,
    counter,
    person,
    profile: (id) => `“${state.profiles.get(id)?.name ?? id}”`,
    queue: (serviceId, boundTo) => {
      if (!boundTo) return service(serviceId);
      return `${boundTo.kind === 'counter' ? `counter ${counter(boundTo.counterId)}` : person(boundTo.userId)} (${service(serviceId)})`;
    },
    text,
    time: (at) => clockTime(at, zone),
    day: (at) => `${localTime(at, zone).date} ${clockTime(at, zone)}`,
  };
}
