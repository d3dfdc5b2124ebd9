import type { QueueEventOf } from '../events.ts';
import type { WritableHall } from '../state.ts';

export function printJobQueued(state: WritableHall, event: QueueEventOf<'print_job_queued'>): void {
  const { printJobId: id, ticketId, copy, at: queuedAt, deviceId = null } = event;
  state.printJobs.set(id, { id, ticketId, state: 'queued', trouble: null, copy, queuedAt, deviceId, printerId: null });
}

/** A finished job is history, and history is in the log. */
export function printJobChanged(state: WritableHall, event: QueueEventOf<'print_job_changed'>): void {
  const job = state.printJobs.get(event.printJobId);
  if (!job)
    throw new Error(`event ${event.seq} (${event.type}) does not follow from the hall: print job ${event.printJobId} is not under way`);
  if (event.state === 'queued' || event.state === 'sent')
    state.printJobs.set(job.id, { ...job, state: event.state, trouble: event.trouble, printerId: event.printerId ?? job.printerId });
  else state.printJobs.delete(job.id);
}
