import { specialistAt } from './counters.ts';
import type { CounterId, ServiceId, TicketId } from './ids.ts';
import type { Ticket } from './model.ts';
import { placeOf, type QueueName, queueOf } from './queues.ts';
import { servicesAt } from './rules/served.ts';
import type { HallState } from './state.ts';

export { currentTicket, effectiveStatus } from './counters.ts';
export { calledBefore, dueFrom } from './rules/ahead.ts';
export { measuredSince } from './rules/candidates.ts';
export { nextFor } from './rules/choose.ts';
export { servicesAt } from './rules/served.ts';
export { waitingAt } from './rules/waiting-at.ts';

/** 1 is first in its own queue, which is not always who is called next: see `calledBefore`; null when the ticket does not wait (any more). O(log n). */
export function position(state: HallState, ticketId: TicketId): number | null {
  const ticket = state.tickets.get(ticketId);
  if (ticket?.state !== 'waiting') return null;
  const line = state.lines.get(queueOf(ticket) as QueueName);
  return line ? line.countBefore(placeOf(state.hall, ticket)) + 1 : null;
}

/** In a service's queue, and checked in with an appointment for it. Those who are assigned to a counter or person are not in it. O(1). */
export function waitingForService(state: HallState, serviceId: ServiceId): number {
  return waitingIn(state, `service:${serviceId}`) + waitingIn(state, `appointments:${serviceId}`);
}

/** Who waits for a counter's services, and who is assigned to it or to the person there. Its pool does not count. O(services). */
export function waitingForCounter(state: HallState, counterId: CounterId): number {
  const userId = specialistAt(state, counterId);
  const assigned = waitingIn(state, `counter:${counterId}`) + (userId === null ? 0 : waitingIn(state, `user:${userId}`));
  return servicesAt(state, counterId).reduce((sum, serviceId) => sum + waitingForService(state, serviceId), assigned);
}

/** The pool of a counter; whose timer runs out first is first. */
export function parkedAt(state: HallState, counterId: CounterId): Ticket[] {
  return [...(state.lines.get(`pool:${counterId}`) ?? [])].map((place) => state.tickets.get(place.ticketId) as Ticket);
}

function waitingIn(state: HallState, queue: QueueName): number {
  return state.lines.get(queue)?.size ?? 0;
}
