import { withDuration } from '../durations.ts';
import type { QueueEvent, QueueEventOf } from '../events.ts';
import type { EpochMs, ServiceId } from '../ids.ts';
import type { Bond, Leg, Ticket } from '../model.ts';
import type { WritableHall } from '../state.ts';
import { journeyFrom, waitingAgain } from './moves.ts';
import { endTicket, replaceTicket } from './places.ts';
import { openTicket, unfit } from './unfit.ts';

export function ticketServed(state: WritableHall, event: QueueEventOf<'ticket_served'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  endTicket(state, ticket, event.at);
  noteDuration(state, ticket, event.at);
}

export function legServed(state: WritableHall, event: QueueEventOf<'leg_served'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  nextLeg(state, event, ticket, 'served', null);
  noteDuration(state, ticket, event.at);
}

/** An unfinished service is no evidence of how long services take. */
export function ticketTransferred(state: WritableHall, event: QueueEventOf<'ticket_transferred'>): void {
  nextLeg(state, event, openTicket(state, event, event.ticketId, 'called', 'serving'), 'transferred', event.boundTo);
}

interface NextLeg {
  readonly serviceId: ServiceId;
  readonly key: number;
  readonly outcome: string | null;
  readonly at: EpochMs;
}

function nextLeg(state: WritableHall, event: QueueEvent & NextLeg, ticket: Ticket, end: Leg['end'], boundTo: Bond | null): void {
  const { serviceId, key, outcome, at } = event;
  if (!state.services.has(serviceId)) throw unfit(event, `there is no service ${serviceId}`);
  const next: Ticket = {
    ...waitingAgain(ticket),
    serviceId,
    key,
    boundTo,
    waitingSince: at,
    firstCalledAt: null,
    requeues: 0,
    journey: journeyFrom(ticket, serviceId),
    legs: [...ticket.legs, legOf(ticket, end, outcome, at)],
  };
  replaceTicket(state, ticket, next, at);
}

function legOf(ticket: Ticket, end: Leg['end'], outcome: string | null, endedAt: EpochMs): Leg {
  const { serviceId, counterId, userId, waitingSince, firstCalledAt, startedAt } = ticket;
  return { serviceId, counterId, userId, waitingSince, firstCalledAt, startedAt, endedAt, end, outcome };
}

function noteDuration(state: WritableHall, { serviceId, startedAt, calledAt }: Ticket, at: EpochMs): void {
  const seconds = Math.max(0, Math.round((at - (startedAt ?? calledAt ?? at)) / 1000));
  state.durations.set(serviceId, withDuration(state.durations.get(serviceId), seconds));
}
