import {
  type Appointment,
  type AppointmentId,
  type AppointmentState,
  type EpochMs,
  MOST_DAYS_AHEAD,
  type ServiceId,
  type TicketId,
} from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { CUSTOMER, WORDS } from './personal-columns.ts';
import { customerOf } from './ticket-rows.ts';

/** The columns of an appointment, under the names of `AppointmentRow`. */
export const APPOINTMENT_COLUMNS = `id, code, service_id AS serviceId, at, locale, (SELECT ${CUSTOMER} FROM personal WHERE personal.seq = said_seq) AS customer,
  (SELECT ${WORDS} FROM personal WHERE personal.seq = said_seq) AS note, state, ticket_id AS ticketId`;

export interface AppointmentRow {
  readonly id: string;
  readonly code: string;
  readonly serviceId: string;
  readonly at: number;
  readonly locale: string;
  readonly customer: string | null;
  readonly note: string | null;
  readonly state: string;
  readonly ticketId: string | null;
}

export function appointmentOf(row: AppointmentRow): Appointment {
  return {
    ...row,
    id: row.id as AppointmentId,
    serviceId: row.serviceId as ServiceId,
    customer: customerOf(row.customer),
    state: row.state as AppointmentState,
    ticketId: row.ticketId as TicketId | null,
  };
}

/** Who has a code comes on the booked day, on a wrong one before it, or some days too late. Older codes are given out again. */
const CODE_KNOWN_MS = 7 * 86_400_000;
const FURTHEST_BOOKING_MS = MOST_DAYS_AHEAD * 86_400_000;

/** Bookings in any state. */
export function appointmentLookup(handle: ReadHandle) {
  const byId = handle.query<AppointmentRow>(`SELECT ${APPOINTMENT_COLUMNS} FROM appointments WHERE id = ?`);
  const byCode = handle.query<AppointmentRow>(
    `SELECT ${APPOINTMENT_COLUMNS} FROM appointments WHERE at BETWEEN ? AND ? AND +code = ? ORDER BY abs(at - ?), at DESC LIMIT 1`,
  );
  const found = (row: AppointmentRow | undefined): Appointment | null => (row ? appointmentOf(row) : null);
  return {
    appointment: (id: AppointmentId) => found(byId.get(id)),
    /** The one that is nearest to this moment. */
    appointmentByCode: (code: string, now: EpochMs) => found(byCode.get(now - CODE_KNOWN_MS, now + FURTHEST_BOOKING_MS, code, now)),
  };
}

export interface AppointmentsQuestion {
  /** The first moment, and the first one after the last. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly serviceId?: ServiceId | undefined;
}

/** An appointment, and the number of its ticket once there is one. */
export interface ListedAppointment {
  readonly appointment: Appointment;
  readonly number: string | null;
}

/** In every state, by time. */
export function appointments(handle: ReadHandle, { from, until, serviceId }: AppointmentsQuestion): ListedAppointment[] {
  const ofService = serviceId === undefined ? '' : 'AND +service_id = ?';
  const rows = handle
    .query<AppointmentRow>(`SELECT ${APPOINTMENT_COLUMNS} FROM appointments WHERE at >= ? AND at < ? ${ofService} ORDER BY at, id`)
    .all(from, until, ...(serviceId === undefined ? [] : [serviceId]));
  const numberOf = numbers(handle);
  return rows.map((row) => ({
    appointment: appointmentOf(row),
    number: row.ticketId === null ? null : numberOf(row.ticketId as TicketId),
  }));
}

/** Numbers of tickets by id. Those that are open are read once, at the first need. */
export function numbers(handle: ReadHandle): (id: TicketId) => string | null {
  const ended = handle.query<{ number: string }>('SELECT number FROM tickets WHERE id = ? AND ended_at IS NOT NULL');
  const allOpen = handle.query<{ id: TicketId; number: string }>('SELECT id, number FROM tickets WHERE ended_at IS NULL');
  let open: Map<TicketId, string> | null = null;
  return (id) => {
    const number = ended.get(id)?.number;
    if (number !== undefined) return number;
    open ??= new Map(allOpen.all().map((ticket) => [ticket.id, ticket.number]));
    return open.get(id) ?? null;
  };
}
