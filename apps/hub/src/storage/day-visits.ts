import type { BusinessDay, CounterId, EpochMs, Leg, ServiceId, Ticket, TicketState, UserId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { groupBy } from './group-by.ts';
import { parsed } from './ticket-rows.ts';

/** How a leg is over; null: it is not. */
export type LegEnd = Leg['end'] | Exclude<TicketState, 'waiting' | 'parked' | 'called' | 'serving' | 'served'> | null;

/** A leg of a visit, over or not, with the moments that are measured. */
export interface VisitLeg {
  readonly serviceId: ServiceId;
  readonly counterId: CounterId | null;
  readonly userId: UserId | null;
  /** When it joined the queue. */
  readonly enteredAt: EpochMs;
  /** From when its wait is measured: of an appointment that was not late, the booked time. */
  readonly waitingSince: EpochMs;
  readonly firstCalledAt: EpochMs | null;
  /** The last call. */
  readonly calledAt: EpochMs | null;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  readonly end: LegEnd;
}

/** A ticket of a business day, with all its legs, the current or last one included. */
export interface Visit {
  readonly state: TicketState;
  readonly priority: string;
  readonly issuedAt: EpochMs;
  readonly appointment: Ticket['appointment'];
  /** Never empty. */
  readonly legs: readonly VisitLeg[];
}

interface LegRow extends Omit<VisitLeg, 'enteredAt' | 'waitingSince' | 'end'> {
  readonly arrival: number;
  readonly waitingSince: EpochMs;
}
interface LastLegRow extends LegRow {
  readonly state: TicketState;
  readonly priority: string;
  readonly issuedAt: EpochMs;
  readonly appointment: string | null;
}
type EarlierLegRow = LegRow & { readonly end: Leg['end'] };

const LEG_COLUMNS = ['service_id', 'counter_id', 'user_id', 'waiting_since', 'first_called_at', 'called_at', 'started_at', 'ended_at'];
const columnsOf = (table: string) =>
  LEG_COLUMNS.map((name) => `${table}.${name} AS ${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`).join(', ');

const LAST_LEGS = `SELECT arrival, state, priority, issued_at AS issuedAt, appointment, ${columnsOf('tickets')}
  FROM tickets INDEXED BY tickets_day WHERE business_day = ? ORDER BY arrival`;
const EARLIER_LEGS = `SELECT legs.arrival, ending AS "end", ${columnsOf('legs')}
  FROM tickets INDEXED BY tickets_day CROSS JOIN legs ON legs.arrival = tickets.arrival WHERE business_day = ? ORDER BY legs.arrival, place`;

/** The visits whose tickets were issued on a business day, in the order of arrival. */
export function visitsOf(handle: ReadHandle, day: BusinessDay): Visit[] {
  const earlier = groupBy(handle.query<EarlierLegRow>(EARLIER_LEGS).all(day), ({ arrival }) => arrival);
  return handle
    .query<LastLegRow>(LAST_LEGS)
    .all(day)
    .map((row) => visitOf(row, earlier.get(row.arrival) ?? []));
}

function visitOf(last: LastLegRow, earlier: readonly EarlierLegRow[]): Visit {
  const { state, priority, issuedAt } = last;
  const appointment = parsed<NonNullable<Ticket['appointment']>>(last.appointment);
  const rows = [...earlier, { ...last, end: last.endedAt === null ? null : (state as LegEnd) }];
  const booked = appointment && !appointment.late ? appointment.at : null;
  const legs = rows.map((row, place) => legOf(row, place === 0 ? (booked ?? row.waitingSince) : row.waitingSince));
  return { state, priority, issuedAt, appointment, legs };
}

function legOf(row: LegRow & { readonly end: LegEnd }, waitingSince: EpochMs): VisitLeg {
  const { serviceId, counterId, userId, firstCalledAt, calledAt, startedAt, endedAt, end } = row;
  return { serviceId, counterId, userId, enteredAt: row.waitingSince, waitingSince, firstCalledAt, calledAt, startedAt, endedAt, end };
}

/** Whole seconds until the first call; null without one. A clock that was set back makes no wait negative. */
export function waitOf({ waitingSince, firstCalledAt }: VisitLeg): number | null {
  return firstCalledAt === null ? null : Math.max(0, Math.floor((firstCalledAt - waitingSince) / 1000));
}

/** Whole seconds from the start (or the call) of a service that was finished; null for another leg. */
export function serviceTimeOf({ startedAt, calledAt, endedAt, end }: VisitLeg): number | null {
  const since = startedAt ?? calledAt;
  return end !== 'served' || endedAt === null || since === null ? null : Math.max(0, Math.round((endedAt - since) / 1000));
}
