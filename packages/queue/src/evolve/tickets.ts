import { withDuration } from '../durations.ts';
import type { QueueEvent, QueueEventOf } from '../events.ts';
import type { CounterId, TicketId } from '../ids.ts';
import type { Ticket, TicketState } from '../model.ts';
import { markSerial, prefixOf } from '../serials.ts';
import { indexTicket, lineOf, placeOf, RECENT_CALLS, type WritableHall } from '../state.ts';

export function ticketIssued(state: WritableHall, event: QueueEventOf<'ticket_issued'>): void {
  const { ticketId, number, serial, serviceId, businessDay } = event;
  if (state.tickets.has(ticketId)) throw unfit(event, `ticket ${ticketId} is already open`);
  if (!state.services.has(serviceId)) throw unfit(event, `there is no service ${serviceId}`);
  const ticket = newTicket(event);
  state.tickets.set(ticketId, ticket);
  indexTicket(state, ticket);
  markSerial(state, { serviceId, prefix: prefixOf(number), businessDay, serial });
}

export function ticketCalled(state: WritableHall, event: QueueEventOf<'ticket_called'>): void {
  const { ticketId, counterId, userId, reason, at } = event;
  const ticket = openTicket(state, event, ticketId, 'waiting');
  if (state.atCounter.has(counterId)) throw unfit(event, `counter ${counterId} has a ticket`);
  lineOf(state, ticket.serviceId).remove(placeOf(state.hall, ticket));
  state.tickets.set(ticketId, { ...ticket, state: 'called', counterId, userId, calledAt: at, reason });
  state.atCounter.set(counterId, ticketId);
  announce(state, ticket, event);
}

/** The first call's time stays the one that counts. */
export function ticketRecalled(state: WritableHall, event: QueueEventOf<'ticket_recalled'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  state.tickets.set(ticket.id, { ...ticket, recalls: ticket.recalls + 1 });
  announce(state, ticket, event);
}

export function serviceStarted(state: WritableHall, event: QueueEventOf<'service_started'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called');
  state.tickets.set(ticket.id, { ...ticket, state: 'serving', startedAt: event.at });
}

export function ticketServed(state: WritableHall, event: QueueEventOf<'ticket_served'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  close(state, ticket);
  const began = ticket.startedAt ?? ticket.calledAt ?? event.at;
  const seconds = Math.max(0, Math.round((event.at - began) / 1000));
  state.durations.set(ticket.serviceId, withDuration(state.durations.get(ticket.serviceId), seconds));
}

export function ticketNoShow(state: WritableHall, event: QueueEventOf<'ticket_no_show'>): void {
  close(state, openTicket(state, event, event.ticketId, 'called'));
}

export function ticketCancelled(state: WritableHall, event: QueueEventOf<'ticket_cancelled'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'waiting');
  lineOf(state, ticket.serviceId).remove(placeOf(state.hall, ticket));
  close(state, ticket);
}

function newTicket(event: QueueEventOf<'ticket_issued'>): Ticket {
  const { ticketId: id, number, businessDay, serviceId, priority, locale, customer, seq, at } = event;
  return {
    id,
    number,
    businessDay,
    serviceId,
    priority,
    locale,
    customer,
    arrival: seq,
    issuedAt: at,
    state: 'waiting',
    counterId: null,
    userId: null,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    recalls: 0,
    reason: null,
    outcome: null,
  };
}

function announce(state: WritableHall, ticket: Ticket, { counterId, at, seq }: { counterId: CounterId; at: number; seq: number }): void {
  const { id: ticketId, number, locale } = ticket;
  const counterName = state.counters.get(counterId)?.name ?? counterId;
  const others = state.recentCalls.filter((call) => call.ticketId !== ticketId);
  state.recentCalls = [{ ticketId, number, counterId, counterName, locale, at, seq }, ...others].slice(0, RECENT_CALLS);
}

function close(state: WritableHall, ticket: Ticket): void {
  state.tickets.delete(ticket.id);
  state.openNumbers.delete(ticket.number);
  if (ticket.counterId !== null) state.atCounter.delete(ticket.counterId);
}

function openTicket(state: WritableHall, event: QueueEvent, ticketId: TicketId, ...states: TicketState[]): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw unfit(event, `ticket ${ticketId} is not open`);
  if (!states.includes(ticket.state)) throw unfit(event, `ticket ${ticketId} is ${ticket.state}`);
  return ticket;
}

function unfit(event: QueueEvent, why: string): Error {
  return new Error(`event ${event.seq} (${event.type}) does not follow from the hall: ${why}`);
}
