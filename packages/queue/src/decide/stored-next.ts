import type { Context } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { CounterId, EpochMs, TicketId } from '../ids.ts';
import { comparePlaces } from '../line.ts';
import type { CallReason, Hall, Ticket } from '../model.ts';
import { isOnTime, placeOf } from '../queues.ts';
import { beganWaiting } from '../rules/candidates.ts';
import { choose, mayCall, waitedSeconds } from '../rules/choose.ts';
import type { HallState } from '../state.ts';
import { movedTicket, newTicket, nextLeg, waitingAgain } from '../visit.ts';
import { calling } from './calling.ts';
import type { Decision } from './decision.ts';

/**
 * Calls whoever begins to wait by what was decided to a counter for which the next arrival was stored: the one that has waited longest.
 * Such a counter found nobody, so the newcomer is all it can have. Anything else that it could call by now, time passing finds.
 */
export function withStoredNext(state: HallState, decision: Decision, context: Context): Decision {
  if (!decision.ok || !state.hall || !hasStored(state)) return decision;
  const calls = callsFor(state, decision.events, context, state.hall);
  return calls.length === 0 ? decision : { ok: true, events: [...decision.events, ...calls] };
}

function hasStored(state: HallState): boolean {
  for (const { nextStoredAt } of state.counterStates.values()) if (nextStoredAt !== null) return true;
  return false;
}

function callsFor(state: HallState, events: readonly EventBody[], context: Context, hall: Hall): EventBody[] {
  const free = storedCounters(state, events, context);
  const calls: EventBody[] = [];
  for (const newcomer of free.length > 0 ? newcomers(state, events, context) : []) {
    const at = free.findIndex((counterId) => mayCall(state, counterId, newcomer, context.now));
    const [counterId] = at < 0 ? [] : free.splice(at, 1);
    if (counterId !== undefined)
      calls.push(...calling(state, counterId, newcomer.id, context, hall, reasonFor(state, counterId, newcomer, context.now)));
  }
  return calls;
}

/**
 * Those that the decision itself does not touch, the longest stored first. One whose services were changed meanwhile may have somebody
 * to call already: no newcomer overtakes them.
 */
function storedCounters(state: HallState, events: readonly EventBody[], { now, businessDay }: Context): CounterId[] {
  const touched = new Set(events.map((event) => ('counterId' in event ? event.counterId : null)));
  const stored = [...state.counterStates].filter(
    ([counterId, one]) => one.nextStoredAt !== null && one.status === 'open' && !state.atCounter.has(counterId) && !touched.has(counterId),
  );
  stored.sort(([a, one], [b, other]) => (one.nextStoredAt as EpochMs) - (other.nextStoredAt as EpochMs) || (a < b ? -1 : 1));
  return stored.map(([counterId]) => counterId).filter((counterId) => !choose(state, counterId, now, businessDay));
}

/** Who waits after the events and did not before, as they will be then, in the order in which they will stand. */
function newcomers(state: HallState, events: readonly EventBody[], context: Context): Ticket[] {
  const waiting = new Map<TicketId, Ticket>();
  for (const event of events) {
    if (!('ticketId' in event)) continue;
    const next = waitingBy(event, waiting.get(event.ticketId) ?? state.tickets.get(event.ticketId), state, context);
    if (next) waiting.set(event.ticketId, 'key' in event ? { ...next, key: event.key } : next);
    else if (event.type === 'ticket_called' || event.type === 'ticket_expired') waiting.delete(event.ticketId);
  }
  return [...waiting.values()].sort((one, other) => comparePlaces(placeOf(state.hall, one), placeOf(state.hall, other)));
}

function waitingBy(event: EventBody, ticket: Ticket | undefined, state: HallState, { now: at, businessDay }: Context): Ticket | null {
  if (event.type === 'ticket_issued') return newTicket({ ...event, seq: state.seq + 1, at, businessDay });
  if (event.type === 'ticket_restored') return waitingAgain(state.noShows.get(event.ticketId) as Ticket);
  if (!ticket) return null;
  if (event.type === 'ticket_requeued') return waitingAgain(ticket);
  if (event.type === 'ticket_moved') return movedTicket(ticket, event.serviceId, event.boundTo);
  if (event.type === 'leg_served')
    return nextLeg(ticket, { serviceId: event.serviceId, boundTo: null, at }, { end: 'served', outcome: null });
  if (event.type !== 'ticket_transferred') return null;
  return nextLeg(ticket, { serviceId: event.serviceId, boundTo: event.boundTo, at }, { end: 'transferred', outcome: null });
}

function reasonFor(state: HallState, counterId: CounterId, ticket: Ticket, now: EpochMs): CallReason {
  return {
    code: codeFor(state, ticket),
    trigger: 'stored',
    priority: ticket.priority,
    waitedSeconds: waitedSeconds(ticket, now),
    candidates: 1,
    profileId: state.counters.get(counterId)?.profileId ?? null,
    serviceId: ticket.serviceId,
    condition: null,
    ...(isOnTime(ticket) ? { bookedAt: beganWaiting(ticket) } : {}),
  };
}

function codeFor({ hall }: HallState, ticket: Ticket): CallReason['code'] {
  if (ticket.boundTo) return 'assigned';
  if (isOnTime(ticket)) return 'appointment_due';
  return ticket.priority === hall?.priorities[0]?.id ? 'first_come' : 'priority_class';
}
