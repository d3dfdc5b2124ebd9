import type { PrinterProfile } from '@foyer/ticket';

/** `ready`, or what a person can bring about at a real printer by opening, emptying or switching it off-line. */
export type SimulatedState = 'ready' | 'paper_near_end' | 'paper_end' | 'cover_open' | 'offline';

/**
 * Everything a printer can be found in. Beyond what a person brings about:
 * - `busy`          reads and prints nothing for now; answers real-time requests
 * - `cutter`        the blade is jammed: a recoverable error (`DLE ENQ`)
 * - `error`         another recoverable error
 * - `overheated`    an error that goes away by itself
 * - `unrecoverable` an error that only the power switch ends
 * - `silent`        takes bytes, prints nothing, answers nothing
 * - `mute`          prints, and answers nothing
 */
export const SIMULATED_CONDITIONS = [
  'ready',
  'paper_near_end',
  'paper_end',
  'cover_open',
  'offline',
  'busy',
  'cutter',
  'error',
  'overheated',
  'unrecoverable',
  'silent',
  'mute',
] as const;
export type SimulatedCondition = (typeof SIMULATED_CONDITIONS)[number];

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
  /** False: the paper ended in it, or the power went; what followed came out on another piece, or not at all. */
  readonly whole: boolean;
}

export interface VirtualPrinterOptions {
  /** The address to listen on; 127.0.0.1 where absent. */
  readonly host?: string | undefined;
  /** 0: any free port. Either a port or a pty. */
  readonly port?: number | undefined;
  /** Stands where a serial port or a device file would: a link of this name to a pseudo terminal (Linux and macOS, with socat). */
  readonly pty?: string | undefined;
  /** Created where missing. */
  readonly outDir: string;
  readonly profile: PrinterProfile;
  /** How long the proof of a ticket takes after its last byte, ms; 0 where absent. */
  readonly printMs?: number | undefined;
  /** How fast the paper runs; where absent, everything is on paper at once. A real printer: 1000 to 2500. */
  readonly dotsPerSecond?: number | undefined;
  /** Older tickets and their pictures are thrown away; 50 where absent. */
  readonly keep?: number | undefined;
  /**
   * True: a command that a broken connection cut in two goes on with the first bytes of the next, as on a serial line.
   * On a pty always; over TCP false where absent.
   */
  readonly keepsHalfCommands?: boolean | undefined;
}

export interface VirtualPrinter {
  /** 0 on a pty. */
  readonly port: number;
  readonly state: SimulatedCondition;
  /** Newest first. */
  tickets(): readonly PrintedTicket[];
  onTicket(listener: (ticket: PrintedTicket) => void): () => void;
  /** After `paper_end` anything else means a new roll, after `unrecoverable` the power switch. */
  set(state: SimulatedCondition): void;
  /** Puts in a roll of so many dots (8 to the millimetre): the paper ends where it ends, also in the middle of a ticket. */
  load(dots: number): void;
  /** The blade jams at the next cut; `ready`, or `DLE ENQ`, frees it. */
  jamNextCut(): void;
  /** After so many more bytes of any host the connection breaks, or the cable is pulled; a pty is there again a moment later. */
  dropAfter(bytes: number): void;
  /** Sends bytes that nobody asked for to every host. */
  babble(bytes: Uint8Array): void;
  /** Loses what it has in its buffers, and has paper; hosts stay connected. */
  forget(): void;
  /** Off and on: what is buffered is lost, and hosts are disconnected. */
  powerCycle(): void;
  close(): Promise<void>;
}
