import type { Link } from './transport.ts';

/** How long to wait for what, ms. */
export interface PrinterTiming {
  readonly connect: number;
  /** For the answer to one `DLE EOT`. */
  readonly reply: number;
  /** Between two looks at an idle printer. */
  readonly poll: number;
  /** For the bytes of a job to leave. */
  readonly write: number;
  /** For the proof, once they have left. */
  readonly proof: number;
  /** After which a job under way shows as `busy`. */
  readonly busy: number;
}

export const PRINTER_TIMING: PrinterTiming = { connect: 2500, reply: 1500, poll: 3000, write: 15_000, proof: 10_000, busy: 2000 };

/** A slow line has the time it needs, twice. */
export function writeLimit(usual: number, link: Link, bytes: Uint8Array): number {
  return Math.max(usual, link.bytesPerSecond ? (2000 * bytes.length) / link.bytesPerSecond : 0);
}
