import type { EpochMs, PrintJobId, TicketId } from '../ids.ts';

/**
 * A print job never leaves `confirmed`, `unknown` or `failed`: whatever happens next is a new job.
 * `unknown` means bytes were sent and no proof came back: it is never printed again without a person's word.
 */
export type PrintJobState = 'queued' | 'sent' | 'confirmed' | 'unknown' | 'failed';

export interface PrintJob {
  readonly id: PrintJobId;
  readonly ticketId: TicketId;
  readonly state: PrintJobState;
  /** A stable word of the printer's trouble while queued, or of its end: `paper_end`, `cover_open`, `offline`, `expired`, … */
  readonly trouble: string | null;
  readonly copy: boolean;
  readonly queuedAt: EpochMs;
  /** The device that asked for it, beside which the paper is to come out; null: the hub's own printers. */
  readonly deviceId: string | null;
  /** The printer that it was given to last. */
  readonly printerId: string | null;
}
