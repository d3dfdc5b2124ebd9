import type { PrintJob, Ticket, TicketId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { PRINT_JOB_COLUMNS, type PrintJobRow, printJobOf, TICKET_COLUMNS, type TicketRow, ticketOf } from './ticket-rows.ts';

export function ticketLookup(handle: ReadHandle) {
  const ended = handle.query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE id = ? AND ended_at IS NOT NULL`);
  const latestJob = handle.query<PrintJobRow>(`SELECT ${PRINT_JOB_COLUMNS} FROM print_jobs WHERE ticket_id = ? ORDER BY seq DESC LIMIT 1`);
  return {
    /** A ticket that has ended. Those that have not are in memory. */
    endedTicket(id: TicketId): Ticket | null {
      const row = ended.get(id);
      return row ? ticketOf(row) : null;
    },
    printJob(ticketId: TicketId): PrintJob | null {
      const row = latestJob.get(ticketId);
      return row ? printJobOf(row) : null;
    },
  };
}
