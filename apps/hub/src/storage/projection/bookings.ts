import type { Appointment } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenTickets } from './open-tickets.ts';

type Bookings = 'appointment_booked' | 'appointment_changed' | 'appointment_cancelled' | 'appointment_checked_in' | 'appointment_missed';

export function appointmentStatements(handle: WriteHandle, open: OpenTickets): HandlersOf<Bookings> {
  const put = handle.change(
    'INSERT OR REPLACE INTO appointments (id, code, service_id, at, locale, said_seq, state, ticket_id, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)',
  );
  const end = handle.change('UPDATE appointments SET state = ?, kept = 0 WHERE id = ?');
  const checkIn = handle.change("UPDATE appointments SET state = 'checked_in', ticket_id = ? WHERE id = ?");
  const touchTicket = handle.change('UPDATE tickets SET last_seq = ? WHERE arrival = ?');

  function save({ seq, appointment }: { readonly seq: number; readonly appointment: Appointment }): void {
    const { id, code, serviceId, at, locale, state, ticketId } = appointment;
    put.run(id, code, serviceId, at, locale, seq, state, ticketId);
  }
  return {
    appointment_booked: save,
    appointment_changed: save,
    appointment_cancelled: ({ appointmentId }) => void end.run('cancelled', appointmentId),
    appointment_missed: ({ appointmentId }) => void end.run('missed', appointmentId),
    appointment_checked_in({ seq, appointmentId, ticketId }) {
      checkIn.run(ticketId, appointmentId);
      touchTicket.run(seq, open.arrivalOf(ticketId));
    },
  };
}
