import { withDuration } from '../durations.ts';
import type { QueueEventOf } from '../events.ts';
import type { EpochMs } from '../ids.ts';
import type { Bond, Leg, Ticket } from '../model.ts';
import type { WritableHall } from '../state.ts';
import { nextLeg } from '../visit.ts';
import { endTicket, replaceTicket } from './places.ts';
import { openTicket, unfit } from './unfit.ts';

export function ticketServed(state: WritableHall, event: QueueEventOf<'ticket_served'>): void {
  const ticket = openTicket(state, event, event.ticketId, 'called', 'serving');
  endTicket(state, ticket, event.at);
  noteDuration(state, ticket, event.at);
}

export function legServed(state: WritableHall, event: QueueEventOf<'leg_served'>): void {
  noteDuration(state, endLeg(state, event, 'served', null), event.at);
}

/** An unfinished service is no evidence of how long services take. */
export function ticketTransferred(state: WritableHall, event: QueueEventOf<'ticket_transferred'>): void {
  endLeg(state, event, 'transferred', event.boundTo);
}

/** Gives the ticket as it was. */
function endLeg(
  state: WritableHall,
  event: QueueEventOf<'leg_served'> | QueueEventOf<'ticket_transferred'>,
  end: Leg['end'],
  boundTo: Bond | null,
): Ticket {
  const { ticketId, serviceId, key, outcome, at } = event;
  const ticket = openTicket(state, event, ticketId, 'called', 'serving');
  if (!state.services.has(serviceId)) throw unfit(event, `there is no service ${serviceId}`);
  replaceTicket(state, ticket, { ...nextLeg(ticket, { serviceId, boundTo, at }, { end, outcome }), key }, at);
  return ticket;
}

function noteDuration(state: WritableHall, { serviceId, startedAt, calledAt }: Ticket, at: EpochMs): void {
  const seconds = Math.max(0, Math.round((at - (startedAt ?? calledAt ?? at)) / 1000));
  state.durations.set(serviceId, withDuration(state.durations.get(serviceId), seconds));
}
