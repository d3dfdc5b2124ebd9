import { NEW_COUNTER } from '../counters.ts';
import type { QueueEventOf } from '../events.ts';
import { COUNTER_DEFAULTS, HALL_DEFAULTS, SERIES_DEFAULTS, SERVICE_DEFAULTS } from '../model.ts';
import { enqueue } from '../queues.ts';
import type { WritableHall } from '../state.ts';

/** A class may have another rank now, so the queues are formed anew. */
export function hallConfigured(state: WritableHall, { hall }: QueueEventOf<'hall_configured'>): void {
  state.hall = { ...HALL_DEFAULTS, ...hall };
  state.lines.clear();
  state.ages.clear();
  for (const ticket of state.tickets.values()) enqueue(state, ticket);
}

export function servicePut(state: WritableHall, { service }: QueueEventOf<'service_put'>): void {
  state.services.set(service.id, { ...SERVICE_DEFAULTS, ...service, series: { ...SERIES_DEFAULTS, ...service.series } });
}

/** The numbers it gave out today stay known: another service may take over its letter. */
export function serviceRemoved(state: WritableHall, { serviceId }: QueueEventOf<'service_removed'>): void {
  state.services.delete(serviceId);
  state.lines.delete(`service:${serviceId}`);
  state.lines.delete(`appointments:${serviceId}`);
  state.ages.delete(serviceId);
  state.durations.delete(serviceId);
  state.issued.delete(serviceId);
}

/** Its rule begins to count anew. */
export function profilePut(state: WritableHall, { profile }: QueueEventOf<'profile_put'>): void {
  state.profiles.set(profile.id, profile);
  state.ruleCounts.delete(profile.id);
}

export function profileRemoved(state: WritableHall, { profileId }: QueueEventOf<'profile_removed'>): void {
  state.profiles.delete(profileId);
  state.ruleCounts.delete(profileId);
}

/** A new counter is closed until somebody opens it. */
export function counterPut(state: WritableHall, { counter, at }: QueueEventOf<'counter_put'>): void {
  state.counters.set(counter.id, { ...COUNTER_DEFAULTS, ...counter });
  if (!state.counterStates.has(counter.id)) state.counterStates.set(counter.id, { ...NEW_COUNTER, since: at });
}

export function counterRemoved(state: WritableHall, { counterId }: QueueEventOf<'counter_removed'>): void {
  state.counters.delete(counterId);
  state.counterStates.delete(counterId);
  state.lines.delete(`counter:${counterId}`);
  state.lines.delete(`pool:${counterId}`);
}
