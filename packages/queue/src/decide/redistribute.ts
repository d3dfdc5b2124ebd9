import { specialistAt } from '../counters.ts';
import type { EventBody, EventBodyOf, MoveCause } from '../events.ts';
import type { CounterId, UserId } from '../ids.ts';
import type { Bond, Ticket } from '../model.ts';
import type { QueueName } from '../queues.ts';
import type { HallState } from '../state.ts';

/*
 * What waits for one counter alone must not wait for a counter that calls nobody. It goes to the queue of its service, to the
 * place that its age gives it, and whoever serves that can call it.
 */

/** A break: what was assigned to the counter is freed, its pool is kept until the specialist is back. */
export function freeForBreak(state: HallState, counterId: CounterId): EventBody[] {
  return ticketsIn(state, `counter:${counterId}`).map((ticket) => moved(ticket, 'break', null, counterId));
}

/** The end of the break: who was freed by it and still waits where that put them comes back. */
export function comeBack(state: HallState, counterId: CounterId): EventBody[] {
  const freed = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting' && ticket.releasedFrom === counterId);
  freed.sort((a, b) => a.arrival - b.arrival);
  return freed.map((ticket) => moved(ticket, 'break_over', { kind: 'counter', counterId }, null));
}

/** The counter is closed or taken away: what was assigned to it or to the person there, and its pool. */
export function backToQueue(state: HallState, counterId: CounterId, cause: 'closed' | 'counter_removed'): EventBody[] {
  const alone = [...ticketsIn(state, `counter:${counterId}`), ...ticketsIn(state, `pool:${counterId}`)];
  return [...alone.map((ticket) => moved(ticket, cause, null, null)), ...withoutPerson(state, specialistAt(state, counterId), cause)];
}

/** The person is at no counter any more. */
export function withoutPerson(state: HallState, userId: UserId | null, cause: 'closed' | 'counter_removed' | 'left'): EventBody[] {
  return userId === null ? [] : ticketsIn(state, `user:${userId}`).map((ticket) => moved(ticket, cause, null, null));
}

function moved(ticket: Ticket, cause: MoveCause, boundTo: Bond | null, releasedFrom: CounterId | null): EventBodyOf<'ticket_moved'> {
  return { type: 'ticket_moved', ticketId: ticket.id, serviceId: ticket.serviceId, boundTo, key: ticket.arrival, cause, releasedFrom };
}

function ticketsIn(state: HallState, queue: QueueName): Ticket[] {
  return [...(state.lines.get(queue) ?? [])].map((place) => state.tickets.get(place.ticketId) as Ticket);
}
