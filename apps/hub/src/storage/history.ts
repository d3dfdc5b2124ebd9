import type { BusinessDay, CounterId, ServiceId, Ticket, TicketState, UserId } from '@foyer/queue';
import type { ReadHandle, Value } from './connection.ts';
import { dayBounds } from './day-bounds.ts';
import { FOUND, FOUND_TEXTS, NAMED } from './search.ts';
import { fold } from './search-text.ts';
import { TICKET_COLUMNS, type TicketRow, ticketOf } from './ticket-rows.ts';

/** Which tickets. Of service, counter, person, outcome and wait, all that are given have to be those of one and the same leg. */
export interface HistoryFilter {
  /** Business days, both included. */
  readonly from?: BusinessDay | undefined;
  readonly to?: BusinessDay | undefined;
  readonly state?: TicketState | undefined;
  readonly serviceId?: ServiceId | undefined;
  readonly counterId?: CounterId | undefined;
  readonly userId?: UserId | undefined;
  readonly outcome?: string | undefined;
  /** Until the first call of a leg, or without one until its end. */
  readonly waitedSeconds?: number | undefined;
  /** Part of a number, of a name or of a remark. */
  readonly q?: string | undefined;
}

export interface HistoryQuestion extends HistoryFilter {
  readonly order: 'newest' | 'oldest';
  /** The arrival of the last ticket of the page before: only tickets that come after it in this order. */
  readonly after: number | null;
  readonly limit: number;
}

/**
 * What lets SQLite see that an index over a part of the table will do: it only recognises the index's own condition.
 * Most tickets are `served`: a page of them is found soonest by reading the table from its end.
 */
const ABSENT = "state IN ('no_show', 'cancelled', 'expired')";
const STATE_CONDITIONS: Readonly<Record<TicketState, string | null>> = {
  waiting: "ended_at IS NULL AND state = 'waiting'",
  parked: "ended_at IS NULL AND state = 'parked'",
  called: "ended_at IS NULL AND state = 'called'",
  serving: "ended_at IS NULL AND state = 'serving'",
  served: null,
  no_show: `${ABSENT} AND state = 'no_show'`,
  cancelled: `${ABSENT} AND state = 'cancelled'`,
  expired: `${ABSENT} AND state = 'expired'`,
};

/** From when a wait is measured, as `measuredSince` of the queue's rules has it: the first leg of a booked visitor who was not late. */
const BOOKED_AT = "iif(tickets.appointment ->> 'late' = 0, tickets.appointment ->> 'at', NULL)";
const MEASURED_SINCE = `coalesce(iif(EXISTS (SELECT 1 FROM legs WHERE legs.arrival = tickets.arrival), NULL, ${BOOKED_AT}), waiting_since)`;
const LEG_MEASURED_SINCE = `coalesce(iif(legs.place = 0, (SELECT ${BOOKED_AT} FROM tickets WHERE tickets.arrival = legs.arrival), NULL), legs.waiting_since)`;

/** Tickets, a page of them. */
export function history(handle: ReadHandle, question: HistoryQuestion): Ticket[] {
  const bounds = dayBounds(handle, question);
  if (!bounds) return [];
  const newest = question.order === 'newest';
  const first = newest ? bounds.first : Math.max(bounds.first, (question.after ?? 0) + 1);
  const last = newest ? Math.min(bounds.last, (question.after ?? Infinity) - 1) : bounds.last;
  const span = { first, last: Math.min(last, Number.MAX_SAFE_INTEGER) };
  const inLegs = arrivalsByLeg(handle, question, span);
  const byTicket = select(handle, question, ticketConditions(question, span));
  if (inLegs.length === 0) return byTicket;
  const byLeg = new Conditions();
  byLeg.add('arrival IN (SELECT value FROM json_each(?))', JSON.stringify(inLegs));
  return merged(byTicket, select(handle, question, byLeg), question);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

class Conditions {
  readonly texts: string[] = [];
  readonly values: Value[] = [];

  add(text: string, ...values: Value[]): void {
    this.texts.push(text);
    this.values.push(...values);
  }
}

const direction = ({ order }: HistoryQuestion) => (order === 'newest' ? 'DESC' : 'ASC');

function select(handle: ReadHandle, question: HistoryQuestion, { texts, values }: Conditions): Ticket[] {
  return handle
    .query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE ${texts.join(' AND ')} ORDER BY arrival ${direction(question)} LIMIT ?`)
    .all(...values, question.limit)
    .map(ticketOf);
}

/** By what the ticket's own row says: its current or last leg. */
function ticketConditions(question: HistoryQuestion, span: Span): Conditions {
  const { state, serviceId, counterId, userId, outcome, waitedSeconds, q } = question;
  const all = new Conditions();
  // One condition finds the rows, the one that leaves the fewest; a plus keeps SQLite from guessing another's index.
  const few = state === undefined ? null : STATE_CONDITIONS[state];
  if (few !== null) all.add(few);
  else if (state !== undefined) all.add('+state = ?', state);
  if (counterId !== undefined) all.add(few === null ? 'counter_id = ?' : '+counter_id = ?', counterId);
  if (serviceId !== undefined) all.add(few === null && counterId === undefined ? 'service_id = ?' : '+service_id = ?', serviceId);
  if (userId !== undefined) all.add('user_id = ?', userId);
  if (outcome !== undefined) all.add('outcome = ?', outcome);
  if (waitedSeconds !== undefined) all.add(`coalesce(first_called_at, ended_at) - ${MEASURED_SINCE} >= ?`, waitedSeconds * 1000);
  const searchOnly = q !== undefined && all.texts.length === 0;
  addDays(all, question);
  all.add('arrival BETWEEN ? AND ?', span.first, span.last);
  if (q !== undefined && !searchOnly) all.add(FOUND, ...foundTexts(q));
  if (searchOnly) {
    const isLimited = question.from === undefined && question.to === undefined;
    all.add(
      `(${narrowSearch(question, isLimited)} OR ${NAMED})`,
      span.first,
      span.last,
      fold(q),
      ...(isLimited ? [question.limit] : []),
      fold(q),
      fold(q),
    );
  }
  return all;
}

const foundTexts = (q: string): string[] => Array<string>(FOUND_TEXTS).fill(fold(q));

/** Where nothing else is asked for, the index is searched that holds nothing but arrival and number. */
function narrowSearch(question: HistoryQuestion, isLimited: boolean): string {
  const page = isLimited ? ` ORDER BY arrival ${direction(question)} LIMIT ?` : '';
  return `arrival IN (SELECT arrival FROM tickets INDEXED BY tickets_search WHERE arrival BETWEEN ? AND ? AND instr(search, ?) > 0${page})`;
}

/** A clock that was set back leaves tickets of other days between those of a day. */
function addDays(all: Conditions, { from, to }: HistoryFilter): void {
  if (from !== undefined) all.add('+business_day >= ?', from);
  if (to !== undefined) all.add('+business_day <= ?', to);
}

/** Tickets that left such a leg behind, by arrival. */
function arrivalsByLeg(handle: ReadHandle, question: HistoryQuestion, span: Span): number[] {
  const { serviceId, counterId, userId, outcome, waitedSeconds } = question;
  const legs = new Conditions();
  if (counterId !== undefined) legs.add('legs.counter_id = ?', counterId);
  if (serviceId !== undefined) legs.add(counterId === undefined ? 'legs.service_id = ?' : '+legs.service_id = ?', serviceId);
  if (userId !== undefined) legs.add('legs.user_id = ?', userId);
  if (outcome !== undefined) legs.add('legs.outcome = ?', outcome);
  if (waitedSeconds !== undefined)
    legs.add(`coalesce(legs.first_called_at, legs.ended_at) - ${LEG_MEASURED_SINCE} >= ?`, waitedSeconds * 1000);
  if (legs.texts.length === 0) return [];
  legs.add('legs.arrival BETWEEN ? AND ?', span.first, span.last);
  const rest = new Conditions();
  addDays(rest, question);
  if (question.state !== undefined) rest.add('state = ?', question.state);
  if (question.q !== undefined) rest.add(FOUND, ...foundTexts(question.q));
  const ticket =
    rest.texts.length === 0
      ? ''
      : `AND EXISTS (SELECT 1 FROM tickets WHERE tickets.arrival = legs.arrival AND ${rest.texts.join(' AND ')})`;
  return handle
    .query<{ arrival: number }>(
      `SELECT DISTINCT arrival FROM legs WHERE ${legs.texts.join(' AND ')} ${ticket} ORDER BY arrival ${direction(question)} LIMIT ?`,
    )
    .all(...legs.values, ...rest.values, question.limit)
    .map(({ arrival }) => arrival);
}

function merged(a: readonly Ticket[], b: readonly Ticket[], { order, limit }: HistoryQuestion): Ticket[] {
  const byArrival = new Map([...a, ...b].map((ticket) => [ticket.arrival, ticket]));
  const sign = order === 'newest' ? -1 : 1;
  return [...byArrival.values()].sort((x, y) => sign * (x.arrival - y.arrival)).slice(0, limit);
}
