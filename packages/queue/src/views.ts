import type { CounterId, ServiceId, TicketId } from './ids.ts';
import { comparePlaces, type Place } from './line.ts';
import type { CounterStatus, Ticket } from './model.ts';
import { type HallState, placeOf } from './state.ts';

/** The ticket at a counter: called, or being served. */
export function currentTicket(state: HallState, counterId: CounterId): Ticket | null {
  const ticketId = state.atCounter.get(counterId);
  return ticketId === undefined ? null : (state.tickets.get(ticketId) ?? null);
}

/** `busy` while a ticket is here, else as set by hand. An unknown counter is closed. */
export function effectiveStatus(state: HallState, counterId: CounterId): CounterStatus {
  if (state.atCounter.has(counterId)) return 'busy';
  return state.statuses.get(counterId) ?? 'closed';
}

/** 1 is next in its service's queue; null when the ticket does not wait (any more). O(log n). */
export function position(state: HallState, ticketId: TicketId): number | null {
  const ticket = state.tickets.get(ticketId);
  if (ticket?.state !== 'waiting') return null;
  const line = state.lines.get(ticket.serviceId);
  return line ? line.countBefore(placeOf(state.hall, ticket)) + 1 : null;
}

/** O(1). */
export function waitingForService(state: HallState, serviceId: ServiceId): number {
  return state.lines.get(serviceId)?.size ?? 0;
}

/** How many wait for the services of a counter's work profile. */
export function waitingForCounter(state: HallState, counterId: CounterId): number {
  const serviceIds = state.counters.get(counterId)?.serviceIds ?? [];
  return serviceIds.reduce((sum, serviceId) => sum + waitingForService(state, serviceId), 0);
}

/** Who would be called to a counter: the first, by rank and arrival, of the firsts of its services. Its status is not asked. */
export function nextFor(state: HallState, counterId: CounterId): Ticket | null {
  let next: Place | null = null;
  for (const serviceId of state.counters.get(counterId)?.serviceIds ?? []) {
    const head = state.lines.get(serviceId)?.first() ?? null;
    if (head && (!next || comparePlaces(head, next) < 0)) next = head;
  }
  return next ? (state.tickets.get(next.ticketId) ?? null) : null;
}
