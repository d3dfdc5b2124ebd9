import type { QueueEventOf } from '../events.ts';
import type { CounterId, TicketId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import { enqueue } from '../queues.ts';
import { markSerial, prefixOf } from '../serials.ts';
import { RECENT_CALLS, type WritableHall } from '../state.ts';
import { calledTicket, newTicket } from '../visit.ts';
import { countCall, countIssue } from './counts.ts';
import { endTicket, replaceTicket } from './places.ts';
import { openTicket, unfit } from './unfit.ts';

export function ticketIssued(state: WritableHall, event: QueueEventOf<'ticket_issued'>): void {
  const { ticketId, number, serial, serviceId, businessDay } = event;
  if (state.tickets.has(ticketId)) throw unfit(event, `ticket ${ticketId} is already open`);
  if (!state.services.has(serviceId)) throw unfit(event, `there is no service ${serviceId}`);
  const ticket = newTicket(event);
  state.tickets.set(ticketId, ticket);
  state.openNumbers.set(number, ticketId);
  enqueue(state, ticket);
  markSerial(state, { serviceId, prefix: prefixOf(number), businessDay, serial });
  countIssue(state, serviceId, businessDay);
}

export function ticketCalled(state: WritableHall, event: QueueEventOf<'ticket_called'>): void {
  const { ticketId, counterId, at } = event;
  const ticket = openTicket(state, event, ticketId, 'waiting', 'parked');
  if (state.atCounter.has(counterId)) throw unfit(event, `counter ${counterId} has a ticket`);
  replaceTicket(state, ticket, calledTicket(ticket, event), at);
  countCall(state, event);
  announce(state, ticket, event);
}

export function ticketRecalled(state: WritableHall, event: QueueEventOf<'ticket_recalled'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  state.tickets.set(ticket.id, { ...ticket, recalls: ticket.recalls + 1 });
  announce(state, ticket, event);
}

export function serviceStarted(state: WritableHall, event: QueueEventOf<'service_started'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called');
  state.tickets.set(ticket.id, { ...ticket, state: 'serving', startedAt: event.at });
}

/** It can be restored until its day is closed. */
export function ticketNoShow(state: WritableHall, event: QueueEventOf<'ticket_no_show'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  endTicket(state, ticket, event.at);
  state.noShows.set(ticket.id, { ...ticket, state: 'no_show', endedAt: event.at });
}

export function ticketCancelled(state: WritableHall, event: QueueEventOf<'ticket_cancelled'>): void {
  endTicket(state, openTicket(state, event, event.ticketId, 'waiting', 'parked'), event.at);
}

export function ticketExpired(state: WritableHall, event: QueueEventOf<'ticket_expired'>): void {
  endTicket(state, openTicket(state, event, event.ticketId, 'waiting', 'parked'), event.at);
}

export function ticketRemarked(state: WritableHall, event: QueueEventOf<'ticket_remarked'>): void {
  const ticket = openTicket(state, event, event.ticketId);
  state.tickets.set(ticket.id, { ...ticket, remark: event.remark });
}

export function journeyChanged(state: WritableHall, event: QueueEventOf<'journey_changed'>): void {
  const ticket = openTicket(state, event, event.ticketId);
  state.tickets.set(ticket.id, { ...ticket, journey: event.journey });
}

interface Announced {
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly at: number;
  readonly seq: number;
}

function announce(state: WritableHall, { number, locale }: Ticket, { ticketId, counterId, at, seq }: Announced): void {
  const counterName = state.counters.get(counterId)?.name ?? counterId;
  const others = state.recentCalls.filter((call) => call.ticketId !== ticketId);
  state.recentCalls = [{ ticketId, number, counterId, counterName, locale, at, seq }, ...others].slice(0, RECENT_CALLS);
}
