import type { AppointmentId, EpochMs, TicketId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { HAS_NAME_OR_WORDS, HAS_PHONE } from './personal-columns.ts';

export interface OverdueQuestion {
  readonly what: 'phones' | 'names';
  /** Visits that had ended by then, and bookings whose time had come. */
  readonly until: EpochMs;
  /** Of each. */
  readonly limit: number;
}

export interface Overdue {
  readonly ticketIds: readonly TicketId[];
  readonly appointmentIds: readonly AppointmentId[];
}

const LEFT = {
  phones: `personal INDEXED BY personal_phones WHERE ${HAS_PHONE}`,
  names: `personal INDEXED BY personal_names WHERE ${HAS_NAME_OR_WORDS}`,
};

/** Whose time has come. Reads only what is left, however long the history. */
export function personalOverdue(handle: ReadHandle, { what, until, limit }: OverdueQuestion): Overdue {
  const ended = '(SELECT ended_at FROM tickets WHERE tickets.id = personal.ticket_id AND ended_at IS NOT NULL) <= ?';
  const tickets = handle
    .query<{ id: TicketId }>(`SELECT DISTINCT ticket_id AS id FROM ${LEFT[what]} AND ticket_id IS NOT NULL AND ${ended} LIMIT ?`)
    .all(until, limit);
  // A booking that nobody will come for, or whose visitor has been here.
  const over = `(SELECT CASE state WHEN 'booked' THEN NULL WHEN 'checked_in' THEN
      (SELECT ended_at FROM tickets WHERE tickets.id = appointments.ticket_id AND ended_at IS NOT NULL) ELSE at END
    FROM appointments WHERE appointments.id = personal.appointment_id) <= ?`;
  const bookings = handle
    .query<{ id: AppointmentId }>(
      `SELECT DISTINCT appointment_id AS id FROM ${LEFT[what]} AND appointment_id IS NOT NULL AND ${over} LIMIT ?`,
    )
    .all(until, limit);
  return { ticketIds: tickets.map(({ id }) => id), appointmentIds: bookings.map(({ id }) => id) };
}
