import type { QueueEventOf } from '../events.ts';
import { enqueue } from '../queues.ts';
import type { WritableHall } from '../state.ts';
import { movedTicket, waitingAgain } from '../visit.ts';
import { replaceTicket } from './places.ts';
import { openTicket, unfit } from './unfit.ts';

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
  replaceTicket(state, ticket, { ...movedTicket(ticket, serviceId, boundTo), key, releasedFrom }, at);
}

export function ticketRestored(state: WritableHall, event: QueueEventOf<'ticket_restored'>): void {
  const ticket = state.noShows.get(event.ticketId);
  if (!ticket) throw unfit(event, `ticket ${event.ticketId} is no no-show`);
  if (!state.services.has(ticket.serviceId)) throw unfit(event, `there is no service ${ticket.serviceId}`);
  if (state.openNumbers.has(ticket.number)) throw unfit(event, `the number ${ticket.number} is open`);
  const restored = { ...waitingAgain(ticket), key: event.key };
  state.noShows.delete(ticket.id);
  state.tickets.set(ticket.id, restored);
  state.openNumbers.set(ticket.number, ticket.id);
  enqueue(state, restored);
}
