import type { QueueEventOf } from './events.ts';
import type { EpochMs, ServiceId } from './ids.ts';
import type { Bond, Leg, Ticket } from './model.ts';

/** What becomes of a ticket, as a value: where it then stands is for `evolve` to say. */

export function newTicket(event: Omit<QueueEventOf<'ticket_issued'>, 'actor'>): Ticket {
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

/** The bond and the timer are spent with the call; the leg's first call stays the one that counts. */
export function calledTicket(ticket: Ticket, { counterId, userId, reason, at }: QueueEventOf<'ticket_called'>): Ticket {
  return {
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
}

/** Away from any counter, and bound to nobody. The leg goes on: its wait and its first call stay what they were. */
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

/** Waiting for another service, or for somebody alone, in the same leg. */
export function movedTicket(ticket: Ticket, serviceId: ServiceId, boundTo: Bond | null): Ticket {
  return { ...waitingAgain(ticket), serviceId, boundTo, journey: journeyFrom(ticket, serviceId) };
}

/** The leg at the counter is over, and the next one waits. */
export function nextLeg(
  ticket: Ticket,
  next: { readonly serviceId: ServiceId; readonly boundTo: Bond | null; readonly at: EpochMs },
  { end, outcome }: Pick<Leg, 'end' | 'outcome'>,
): Ticket {
  const { serviceId, counterId, userId, waitingSince, firstCalledAt, calledAt, startedAt } = ticket;
  const leg: Leg = { serviceId, counterId, userId, waitingSince, firstCalledAt, calledAt, startedAt, endedAt: next.at, end, outcome };
  return {
    ...movedTicket(ticket, next.serviceId, next.boundTo),
    waitingSince: next.at,
    firstCalledAt: null,
    requeues: 0,
    legs: [...ticket.legs, leg],
  };
}

/** What is still to come once the visit has turned to a service: never that service again. */
function journeyFrom({ journey }: Ticket, serviceId: ServiceId): readonly ServiceId[] {
  return journey.includes(serviceId) ? journey.filter((one) => one !== serviceId) : journey;
}
