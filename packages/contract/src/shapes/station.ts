import { z } from 'zod';
import { Moment, PrintJobIdSchema } from '../ids.ts';
import { PrinterState } from './hall.ts';
import { PrinterId, PrinterTarget } from './printer.ts';

// A print station is a device that drives the printers beside it. What it drives, it is told; it has no settings of its own.

/** How a print went. `not_sent`: nothing went out, another printer may do it. */
export const PrintOutcome = z.enum(['confirmed', 'unknown', 'failed', 'not_sent']);
export type PrintOutcome = z.infer<typeof PrintOutcome>;

/** A stable word: a printer's state, `no_proof`, `connection_lost`, `closed`, `write_timeout`, `unconfirmed`, … */
export const PrintTrouble = z.string().regex(/^[a-z_]{1,40}$/, 'lower-case letters and _');

/** A printer that a station is to drive. */
export const StationPrinter = z.strictObject({
  id: PrinterId,
  target: PrinterTarget,
  /** The whole profile, as `resources/printer-profiles` has it. */
  profile: z.record(z.string(), z.unknown()),
});
export type StationPrinter = z.infer<typeof StationPrinter>;

/** `escpos`: bytes for the printer as they are. `svg`: a page for the operating system's printer, as large as `paper` says. */
export const PrintFormat = z.enum(['escpos', 'svg']);
export type PrintFormat = z.infer<typeof PrintFormat>;

/** How a station's printers are, and which jobs it has in hand. */
export const StationReport = z.strictObject({
  printers: z.array(z.strictObject({ id: PrinterId, state: PrinterState.exclude(['none']), since: Moment })).max(20),
  /** From before it asks to begin until its result was answered: a job that is not here any more, it knows nothing of. */
  jobs: z.array(PrintJobIdSchema).max(100),
});
export type StationReport = z.infer<typeof StationReport>;

export const StationResult = z.strictObject({
  state: PrintOutcome,
  trouble: PrintTrouble.nullable(),
  /** How much paper it took; null: as much as the hub says. */
  paperMm: z.int().min(0).max(10_000).nullable(),
});
export type StationResult = z.infer<typeof StationResult>;
