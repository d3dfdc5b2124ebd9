import type { AppointmentId, TicketId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { storySpan } from './story.ts';

export interface Chosen {
  readonly ticketIds: readonly TicketId[];
  readonly appointmentIds: readonly AppointmentId[];
}

/** Those of them of whom something is left to erase. A remark that was replaced is one too, though no view shows it. */
export function personalLeft(handle: ReadHandle, { ticketIds, appointmentIds }: Chosen): Chosen {
  const ofTicket = handle.query(`SELECT 1 FROM personal WHERE seq BETWEEN ? AND ? AND ticket_id = ? AND ${LEFT} LIMIT 1`);
  const ofBooking = handle.query(`SELECT 1 FROM personal WHERE appointment_id = ? AND ${LEFT} LIMIT 1`);
  return {
    ticketIds: ticketIds.filter((id) => {
      const span = storySpan(handle, id);
      return span !== null && ofTicket.get(span.first, span.last, id) !== undefined;
    }),
    appointmentIds: appointmentIds.filter((id) => ofBooking.get(id) !== undefined),
  };
}

/** What was erased is a blob of zeros. */
const LEFT = "'text' IN (typeof(name), typeof(phone), typeof(words))";
