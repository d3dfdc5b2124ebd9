import type { QueueEventOf } from '../events.ts';
import type { ServiceId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import { enqueue } from '../queues.ts';
import type { WritableHall } from '../state.ts';
import { replaceTicket } from './places.ts';
import { openTicket, unfit } from './unfit.ts';

/** The leg goes on: its wait and its first call stay what they were. */
export function ticketRequeued(state: WritableHall, event: QueueEventOf<'ticket_requeued'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  replaceTicket(state, ticket, { ...waitingAgain(ticket), key: event.key, requeues: ticket.requeues + 1 }, event.at);
}

export function ticketParked(state: WritableHall, event: QueueEventOf<'ticket_parked'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  replaceTicket(state, ticket, { ...ticket, state: 'parked', parkedUntil: event.until }, event.at);
}

export function ticketMoved(state: WritableHall, event: QueueEventOf<'ticket_moved'>): void {
  const { ticketId, serviceId, boundTo, key, releasedFrom, at } = event;
  const ticket = openTicket(state, event, ticketId, 'waiting', 'parked');
  if (!state.services.has(serviceId)) throw unfit(event, `there is no service ${serviceId}`);
  const journey = journeyFrom(ticket, serviceId);
  replaceTicket(state, ticket, { ...waitingAgain(ticket), serviceId, boundTo, key, releasedFrom, journey }, at);
}

export function ticketRestored(state: WritableHall, event: QueueEventOf<'ticket_restored'>): void {
  const ticket = state.noShows.get(event.ticketId);
  if (!ticket) throw unfit(event, `ticket ${event.ticketId} is no no-show`);
  if (state.openNumbers.has(ticket.number)) throw unfit(event, `the number ${ticket.number} is open`);
  const restored = { ...waitingAgain(ticket), key: event.key };
  state.noShows.delete(ticket.id);
  state.tickets.set(ticket.id, restored);
  state.openNumbers.set(ticket.number, ticket.id);
  enqueue(state, restored);
}

/** Away from any counter, and bound to nobody. */
export function waitingAgain(ticket: Ticket): Ticket {
  return {
    ...ticket,
    state: 'waiting',
    counterId: null,
    userId: null,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    recalls: 0,
    reason: null,
    boundTo: null,
    releasedFrom: null,
    parkedUntil: null,
  };
}

/** What is still to come once the visit has turned to a service: never that service again. */
export function journeyFrom({ journey }: Ticket, serviceId: ServiceId): readonly ServiceId[] {
  return journey.includes(serviceId) ? journey.filter((one) => one !== serviceId) : journey;
}
