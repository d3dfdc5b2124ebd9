import type { QueueEventOf } from '../events.ts';
import type { CounterId, TicketId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import { enqueue } from '../queues.ts';
import { markSerial, prefixOf } from '../serials.ts';
import { RECENT_CALLS, type WritableHall } from '../state.ts';
import { endTicket, replaceTicket } from './places.ts';
import { countCall, countIssue } from './counts.ts';
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

/** The bond and the timer are spent with the call; the leg's first call stays the one that counts. */
export function ticketCalled(state: WritableHall, event: QueueEventOf<'ticket_called'>): void {
  const { ticketId, counterId, userId, reason, at } = event;
  const ticket = openTicket(state, event, ticketId, 'waiting', 'parked');
  if (state.atCounter.has(counterId)) throw unfit(event, `counter ${counterId} has a ticket`);
  const called: Ticket = {
    ...ticket,
    state: 'called',
    counterId,
    userId,
    calledAt: at,
    startedAt: null,
    recalls: 0,
    reason,
    firstCalledAt: ticket.firstCalledAt ?? at,
    boundTo: null,
    releasedFrom: null,
    parkedUntil: null,
  };
  replaceTicket(state, ticket, called, at);
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
  const ticket = openTicket(state, event, event.ticketId, 'called');
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
    key: seq,
    waitingSince: at,
    firstCalledAt: null,
    boundTo: null,
    releasedFrom: null,
    parkedUntil: null,
    requeues: 0,
    journey: event.journey ?? [],
    legs: [],
    appointment: event.appointment ?? null,
    remark: null,
    forecast: event.forecast ?? null,
  };
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
