import type { PrinterProfile } from '@foyer/ticket';

/** `ready`, or what a person can bring about at a real printer by opening, emptying or switching it off-line. */
export type SimulatedState = 'ready' | 'paper_near_end' | 'paper_end' | 'cover_open' | 'offline';

/** One piece of paper, from the first byte to the cut. */
export interface PrintedTicket {
  /** 1, 2, 3, … since the printer was switched on; with the time it names the files. */
  readonly id: string;
  /** ms since the Unix epoch. */
  readonly at: number;
  readonly svg: string;
  /** Absolute path of the picture on the disk. */
  readonly pngPath: string;
  /** What came as letters, top to bottom; what came as dots is only in the picture. */
  readonly lines: readonly string[];
  /** The content of the last QR symbol, if any. */
  readonly qr: string | null;
}

export interface VirtualPrinterOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Created where missing. */
  readonly outDir: string;
  readonly profile: PrinterProfile;
  /** How long a ticket takes to come out, ms; 0 where absent. */
  readonly printMs?: number | undefined;
  /** Older tickets and their pictures are thrown away; 50 where absent. */
  readonly keep?: number | undefined;
}

export interface VirtualPrinter {
  readonly port: number;
  readonly state: SimulatedState;
  /** Newest first. */
  tickets(): readonly PrintedTicket[];
  onTicket(listener: (ticket: PrintedTicket) => void): () => void;
  set(state: SimulatedState): void;
  close(): Promise<void>;
}
