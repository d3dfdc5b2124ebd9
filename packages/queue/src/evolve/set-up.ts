import type { QueueEventOf } from '../events.ts';
import { Line } from '../line.ts';
import { lineOf, placeOf, type WritableHall } from '../state.ts';

/** A class may have another rank now, so the lines are formed anew. */
export function hallConfigured(state: WritableHall, { hall }: QueueEventOf<'hall_configured'>): void {
  state.hall = hall;
  for (const serviceId of state.services.keys()) state.lines.set(serviceId, new Line());
  for (const ticket of state.tickets.values()) {
    if (ticket.state === 'waiting') lineOf(state, ticket.serviceId).insert(placeOf(hall, ticket));
  }
}

export function servicePut(state: WritableHall, { service }: QueueEventOf<'service_put'>): void {
  state.services.set(service.id, service);
  lineOf(state, service.id);
}

/** The numbers it gave out today stay known: another service may take over its letter. */
export function serviceRemoved(state: WritableHall, { serviceId }: QueueEventOf<'service_removed'>): void {
  state.services.delete(serviceId);
  state.lines.delete(serviceId);
  state.durations.delete(serviceId);
}

/** A new counter is closed until somebody opens it. */
export function counterPut(state: WritableHall, { counter }: QueueEventOf<'counter_put'>): void {
  state.counters.set(counter.id, counter);
  if (!state.statuses.has(counter.id)) state.statuses.set(counter.id, 'closed');
}

export function counterRemoved(state: WritableHall, { counterId }: QueueEventOf<'counter_removed'>): void {
  state.counters.delete(counterId);
  state.statuses.delete(counterId);
}

export function counterStatus(state: WritableHall, { counterId, status }: QueueEventOf<'counter_status'>): void {
  state.statuses.set(counterId, status);
}
