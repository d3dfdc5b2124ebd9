import type { Printer } from '@foyer/devices/printer';
import type { Hall, PrintJob, Service, Ticket } from '@foyer/queue';

/** What goes on the paper. */
export interface Paper {
  readonly job: PrintJob;
  readonly ticket: Ticket;
  readonly service: Service;
  readonly hall: Hall;
  /** Tickets before this one in its queue when it was composed. */
  readonly waitingBefore: number;
}

export interface Printing {
  readonly printer: Printer;
  /** The printer's own bytes for this ticket. */
  readonly compose: (paper: Paper) => Uint8Array | Promise<Uint8Array>;
}
