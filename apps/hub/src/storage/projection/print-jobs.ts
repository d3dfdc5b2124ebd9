import type { WriteHandle } from '../connection.ts';
import type { HandlersOf } from './handlers.ts';

export function printJobStatements(handle: WriteHandle): HandlersOf<'print_job_queued' | 'print_job_changed'> {
  const queue = handle.change(
    "INSERT INTO print_jobs (seq, id, ticket_id, state, trouble, copy, queued_at, last_seq, device_id) VALUES (?, ?, ?, 'queued', NULL, ?, ?, ?, ?)",
  );
  const change = handle.change(
    "UPDATE print_jobs SET state = ?, trouble = ?, last_seq = ?, printer_id = coalesce(?, printer_id) WHERE id = ? AND state IN ('queued', 'sent')",
  );
  return {
    print_job_queued: ({ seq, at, printJobId, ticketId, copy, deviceId = null }) =>
      void queue.run(seq, printJobId, ticketId, Number(copy), at, seq, deviceId),
    print_job_changed: ({ seq, printJobId, state, trouble, printerId = null }) =>
      void change.run(state, trouble, seq, printerId, printJobId),
  };
}
