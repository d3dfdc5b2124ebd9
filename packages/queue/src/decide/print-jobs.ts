import type { EventBodyOf } from '../events.ts';
import type { PrintJobId, TicketId } from '../ids.ts';
import type { PrintJob, PrintJobState } from '../model.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';

/** Where a job may go. `queued` to `queued` is a printer whose trouble has changed. */
const NEXT_STATES: Readonly<Record<PrintJobState, readonly PrintJobState[]>> = {
  queued: ['queued', 'sent', 'failed'],
  sent: ['confirmed', 'unknown', 'failed'],
  confirmed: [],
  unknown: [],
  failed: [],
};

/** Not while another job of the ticket is under way: two slips with one number would come out. */
export const reprintTicket: Handler<'reprint_ticket'> = inHall((state, { ticketId, printJobId, printAt }) => {
  if (!state.tickets.has(ticketId)) return refuse('TICKET_UNKNOWN', { ticketId });
  const underWay = jobOf(state, ticketId);
  if (underWay) return refuse('PRINT_JOB_STATE', { printJobId: underWay.id, state: underWay.state });
  return jobIdRefusal(state, printJobId) ?? accept(printJobQueued({ printJobId, ticketId, copy: true }, printAt));
});

export const reportPrintJob: Handler<'report_print_job'> = inHall((state, { printJobId, state: next, trouble, printerId }) => {
  const job = state.printJobs.get(printJobId);
  if (!job) return refuse('PRINT_JOB_UNKNOWN', { printJobId });
  if (!maySay(job, next, trouble, printerId)) return refuse('PRINT_JOB_STATE', { printJobId, state: job.state });
  return accept({
    type: 'print_job_changed',
    printJobId,
    ticketId: job.ticketId,
    state: next,
    trouble,
    ...(printerId !== undefined && { printerId }),
  });
});

/** An id names one job for ever. */
export function jobIdRefusal(state: HallState, printJobId: PrintJobId): Decision | null {
  const job = state.printJobs.get(printJobId);
  return job ? refuse('PRINT_JOB_STATE', { printJobId, state: job.state }) : null;
}

/** Where no device asked, the event says nothing of one: logs of before had no such word. */
export function printJobQueued(
  job: Pick<EventBodyOf<'print_job_queued'>, 'printJobId' | 'ticketId' | 'copy'>,
  deviceId: string | undefined,
): EventBodyOf<'print_job_queued'> {
  return { type: 'print_job_queued', ...job, ...(deviceId !== undefined && { deviceId }) };
}

function maySay(job: PrintJob, next: PrintJobState, trouble: string | null, printerId = job.printerId): boolean {
  if (!NEXT_STATES[job.state].includes(next)) return false;
  return next !== job.state || trouble !== job.trouble || printerId !== job.printerId;
}

function jobOf(state: HallState, ticketId: TicketId): PrintJob | undefined {
  return [...state.printJobs.values()].find((job) => job.ticketId === ticketId);
}
