import type { PrinterStatus, PrintResult } from '@foyer/devices/printer';
import type { Hall, PrintJob, Service, Ticket } from '@foyer/queue';
import type { SideWrite } from '../storage/index.ts';

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

/** A ticket laid out for one printer. */
export interface Composed {
  readonly bytes: Uint8Array;
  /** Of the paper that it takes. */
  readonly widthMm: number;
  readonly heightMm: number;
}
export interface PrinterJob extends Composed {
  readonly id: string;
}

/** `paperMm`: what it took, where whoever printed it counted better than the hub. */
export type Printed = PrintResult & { readonly paperMm?: number };

/** Whatever prints: a driver in this process, or a print station somewhere in the hall. */
export interface Press {
  readonly status: PrinterStatus;
  onStatus(listener: (status: PrinterStatus) => void): () => void;
  /** As `Printer.print` of the drivers: "sent" is on the disk before the first byte goes out. */
  print(job: PrinterJob, beforeSend: () => Promise<void>): Promise<Printed>;
  close(): Promise<void>;
}

/** A printer that can be given tickets now or later. */
export interface PlacePrinter {
  readonly id: string;
  readonly press: Press;
  /** Its other end goes on when the hub ends: what became of a job then is asked at the next start. */
  readonly outlivesHub: boolean;
  compose(paper: Paper): Promise<Composed>;
  /** What is to be written when a ticket took so much paper. */
  paperWrites(mm: number): readonly SideWrite[];
}

/** The hall's printers, as the outbox needs them. A place is a device that has printers of its own, or null: the hub. */
export interface Printing {
  placeOf(deviceId: string | null): string | null;
  /** Those that may be used there, in the order in which they are tried. */
  at(place: string | null): readonly PlacePrinter[];
  /** Of a job that was sent before this start, on a printer whose other end may still tell how it went; null: nobody can. */
  recover(job: PrintJob): Promise<Printed> | null;
  /** Called when a printer is in another state, or there are other printers. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}
