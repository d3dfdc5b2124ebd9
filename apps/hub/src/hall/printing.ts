import type { Printer } from '@foyer/devices/printer';
import type { Hall, PrintJob, Service, Ticket } from '@foyer/queue';

/** What goes on the paper. */
export interface Paper {
  readonly job: PrintJob;
  readonly ticket: Ticket;
  readonly service: Service;
  /** What the same visit goes on with, in order. */
  readonly laterServices: readonly Service[];
  readonly hall: Hall;
  /** As the kiosk says it, or for a copy the phone. */
  readonly waitingBefore: number;
  /** From when an appointment that is early can be called: it is not a matter of who is before it. ISO 8601. */
  readonly dueAt: string | null;
  readonly eta: { readonly lowSeconds: number; readonly highSeconds: number } | null;
}

export interface Printing {
  /** The hall's from here on: it is closed with the hall. */
  readonly printer: Printer;
  /** The printer's own bytes for this ticket. */
  readonly compose: (paper: Paper) => Uint8Array | Promise<Uint8Array>;
}
