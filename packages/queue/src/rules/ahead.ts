import { seatOf, specialistAt } from '../counters.ts';
import type { EpochMs, ServiceId, TicketId } from '../ids.ts';
import type { Place, ReadonlyLine } from '../line.ts';
import type { CallingRule, Ticket } from '../model.ts';
import { isOnTime, placeOf, type QueueName, queueOf } from '../queues.ts';
import type { HallState } from '../state.ts';
import { beganWaiting, dueUntil } from './candidates.ts';
import { servedAt } from './served.ts';

const MINUTE = 60_000;

/** From when a rule may call an appointment that waits as one; null for anybody else. It may be past. */
export function dueFrom(state: HallState, ticket: Ticket): EpochMs | null {
  if (ticket.state !== 'waiting' || ticket.boundTo || !isOnTime(ticket)) return null;
  return beganWaiting(ticket) - (state.services.get(ticket.serviceId)?.appointments?.earlySeconds ?? 0) * 1000;
}

/**
 * How many of those who wait for the same service (or for the same counter or person alone) would be called before a waiting ticket:
 * walk-ins and appointments that are due, as the rules of the counters that serve it have it. Where these differ, the most. Conditions
 * that turn to another service, or call one for its wait alone, are not foreseen. Null when the ticket does not wait.
 * O(classes × log² n) for each of these rules.
 */
export function calledBefore(state: HallState, ticketId: TicketId, now: EpochMs): number | null {
  const ticket = state.tickets.get(ticketId);
  if (ticket?.state !== 'waiting') return null;
  if (ticket.boundTo) return assignedBefore(state, ticket);
  const before = ordersOf(state, ticket.serviceId).map((order) => inOrder(state, ticket, now, order));
  return Math.max(...before);
}

/** Firsts of two lines are called by place, so the lines count as one. */
function assignedBefore(state: HallState, ticket: Ticket): number {
  const own = placeOf(state.hall, ticket);
  const count = (queue: QueueName | null) => (queue && state.lines.get(queue)?.countBefore(own)) ?? 0;
  return count(queueOf(ticket)) + count(besides(state, ticket));
}

function besides(state: HallState, { boundTo }: Ticket): QueueName | null {
  const counterId = boundTo?.kind === 'user' ? seatOf(state, boundTo.userId) : null;
  const userId = boundTo?.kind === 'counter' ? specialistAt(state, boundTo.counterId) : null;
  return (counterId && `counter:${counterId}`) ?? (userId && `user:${userId}`);
}

/** How a rule puts those who wait for one service in order. */
interface Order {
  /** Whoever has an appointment that is due comes before all others. */
  readonly appointmentsFirst: boolean;
  /** What a point of the class is worth, ms of waiting; null: a higher class always comes first. */
  readonly pointMs: number | null;
}

const BY_CLASS: Order = { appointmentsFirst: false, pointMs: null };

function ordersOf(state: HallState, serviceId: ServiceId): Order[] {
  const orders = new Map<string, Order>();
  for (const counterId of state.counters.keys()) {
    const served = servedAt(state, counterId);
    if (!served?.serviceIds.includes(serviceId)) continue;
    const order = orderOf(served.rule, serviceId);
    orders.set(`${order.appointmentsFirst} ${order.pointMs}`, order);
  }
  return orders.size === 0 ? [BY_CLASS] : [...orders.values()];
}

function orderOf({ conditions, finally: last }: CallingRule, serviceId: ServiceId): Order {
  return {
    appointmentsFirst: conditions.some((one) => one.when === 'appointment_due' && (one.serviceId ?? serviceId) === serviceId),
    pointMs: last.call === 'ageing' ? MINUTE / last.pointsPerMinute : null,
  };
}

/** Where somebody stands, as far as a rule looks at it. */
interface Standing {
  readonly booked: boolean;
  readonly rank: number;
  readonly since: EpochMs;
  readonly arrival: number;
}

/** Each class of each of the two lines stands in its own order; between them the rule decides. */
function inOrder(state: HallState, ticket: Ticket, now: EpochMs, order: Order): number {
  const place = placeOf(state.hall, ticket);
  const walkIns = state.lines.get(`service:${ticket.serviceId}`);
  const appointments = state.lines.get(`appointments:${ticket.serviceId}`);
  // Nearly always: a thousand phones ask at each call.
  if (order.pointMs === null && walkIns && !appointments?.size) return walkIns.countBefore(place);
  const own = { booked: isOnTime(ticket), rank: place.rank, since: beganWaiting(ticket), arrival: ticket.arrival };
  const until = dueUntil(state, ticket.serviceId, now);
  let count = 0;
  for (const line of [walkIns, appointments]) {
    if (!line) continue;
    const booked = line === appointments;
    for (let from = 0, head = line.first(); head; head = line.at(from)) {
      const { rank } = head;
      const to = line.countBefore(endOf(rank, Infinity));
      const isAhead = (one: Place) => comesFirst({ booked, rank, since: sinceOf(state, one, booked), arrival: one.arrival }, own, order);
      const callable = booked ? line.countBefore(endOf(rank, until)) : to;
      const isOwn = booked === own.booked && rank === own.rank;
      count += isOwn ? line.countBefore(place) - from : lengthAhead(line, { from, to: callable }, isAhead);
      from = to;
    }
  }
  return count;
}

/** The key of an appointment is its booked time. */
function sinceOf({ tickets }: HallState, { key, ticketId }: Place, booked: boolean): EpochMs {
  return booked ? key : (tickets.get(ticketId)?.waitingSince ?? key);
}

/** How many at the beginning of a class are ahead: mostly all of them or none. */
function lengthAhead(line: ReadonlyLine, { from, to }: { readonly from: number; readonly to: number }, isAhead: (one: Place) => boolean) {
  const is = (index: number) => isAhead(line.at(index) as Place);
  if (from >= to || !is(from)) return 0;
  if (is(to - 1)) return to - from;
  let [low, high] = [from + 1, to - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (is(middle)) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

function comesFirst(a: Standing, b: Standing, { appointmentsFirst, pointMs }: Order): boolean {
  if (appointmentsFirst && a.booked !== b.booked) return a.booked;
  // Two appointments before all others are not weighed against each other: by class, then booked time.
  const byPoints = pointMs !== null && !(appointmentsFirst && a.booked);
  const weighed = byPoints ? a.since - b.since - (a.rank - b.rank) * pointMs : b.rank - a.rank;
  return (weighed || b.rank - a.rank || a.since - b.since || a.arrival - b.arrival) < 0;
}

/** A place that nobody takes, after everyone of the rank up to this key. */
const endOf = (rank: number, key: number): Place => ({ rank, key, arrival: Infinity, ticketId: '' as TicketId });
