import type { AppointmentId, Ticket, TicketId } from '@foyer/queue';
import { APPOINTMENT_COLUMNS, type AppointmentRow, appointmentOf, type ListedAppointment, numbers } from './appointments.ts';
import type { ReadHandle } from './connection.ts';
import { TELLS } from './search.ts';
import { fold } from './search-text.ts';
import { TICKET_COLUMNS, type TicketRow, ticketOf } from './ticket-rows.ts';

export interface FindQuestion {
  readonly text: string;
  /** Of each. */
  readonly limit: number;
}

export interface Found {
  readonly tickets: readonly Ticket[];
  readonly appointments: readonly ListedAppointment[];
}

/** Fewer digits are in every telephone number. */
const DIGITS = 4;
const PHONE = "instr(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(', ''), ')', ''), ?) > 0";

/** Visits and bookings of one visitor, with the bookings of the visits and the visits of the bookings. Newest first. */
export function personalFound(handle: ReadHandle, question: FindQuestion): Found {
  const [ticketIds, appointmentIds] = [new Set<TicketId>(), new Set<AppointmentId>()];
  for (const { ticketId, appointmentId } of [...said(handle, question), ...called(handle, question)]) {
    if (ticketId !== null) ticketIds.add(ticketId);
    if (appointmentId !== null) appointmentIds.add(appointmentId);
  }
  const ticketOfId = ticketsById(handle);
  const bookingOfId = handle.query<AppointmentRow>(`SELECT ${APPOINTMENT_COLUMNS} FROM appointments WHERE id = ?`);
  for (const id of ticketIds) {
    const booked = ticketOfId(id)?.appointment?.id;
    if (booked) appointmentIds.add(booked);
  }
  const bookings = [...appointmentIds].flatMap((id) => bookingOfId.get(id) ?? []).map(appointmentOf);
  for (const { ticketId } of bookings) if (ticketId !== null) ticketIds.add(ticketId);
  const tickets = [...ticketIds].flatMap((id) => ticketOfId(id) ?? []);
  const numberOf = numbers(handle);
  return {
    tickets: tickets.sort((a, b) => b.arrival - a.arrival).slice(0, question.limit),
    appointments: bookings
      .sort((a, b) => b.at - a.at)
      .slice(0, question.limit)
      .map((appointment) => ({ appointment, number: appointment.ticketId === null ? null : numberOf(appointment.ticketId) })),
  };
}

interface Ids {
  readonly ticketId: TicketId | null;
  readonly appointmentId: AppointmentId | null;
}

/** By what was said. */
function said(handle: ReadHandle, { text, limit }: FindQuestion): Ids[] {
  const ids = 'SELECT ticket_id AS ticketId, appointment_id AS appointmentId FROM personal';
  const byWords = handle.query<Ids>(`${ids} WHERE ${TELLS} ORDER BY seq DESC LIMIT ?`).all(fold(text), fold(text), fold(text), limit);
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length < DIGITS || /\p{L}/u.test(text)) return byWords;
  return [
    ...byWords,
    ...handle.query<Ids>(`${ids} WHERE typeof(phone) = 'text' AND ${PHONE} ORDER BY seq DESC LIMIT ?`).all(digits, limit),
  ];
}

/** By a ticket's number or a booking's code. */
function called(handle: ReadHandle, { text, limit }: FindQuestion): Ids[] {
  const byNumber = handle
    .query<Ids>(
      'SELECT id AS ticketId, NULL AS appointmentId FROM tickets INDEXED BY tickets_search WHERE search = ? ORDER BY arrival DESC LIMIT ?',
    )
    .all(fold(text), limit);
  const byCode = handle
    .query<Ids>('SELECT NULL AS ticketId, id AS appointmentId FROM appointments WHERE code = ? ORDER BY at DESC LIMIT ?')
    .all(text, limit);
  return [...byNumber, ...byCode];
}

function ticketsById(handle: ReadHandle): (id: TicketId) => Ticket | null {
  const ended = handle.query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE id = ? AND ended_at IS NOT NULL`);
  const open = handle.query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE id = ? AND ended_at IS NULL`);
  return (id) => {
    const row = ended.get(id) ?? open.get(id);
    return row ? ticketOf(row) : null;
  };
}
