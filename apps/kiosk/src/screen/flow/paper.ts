import type { PrinterState, PrintJobView } from '@foyer/contract';

/** Why no paper comes, as far as a visitor cares. */
export type PaperTrouble = 'paper_end' | 'cover_open' | 'offline' | 'slow' | 'unsure' | 'other';

/** - `none` there is no printer, or nothing was to be printed · `printing` · `take` it is out · a trouble */
export type Paper = { readonly state: 'none' | 'printing' | 'take' } | { readonly state: 'trouble'; readonly why: PaperTrouble };

const TROUBLES: Readonly<Record<string, PaperTrouble>> = {
  paper_end: 'paper_end',
  cover_open: 'cover_open',
  offline: 'offline',
  silent: 'offline',
  cutter: 'other',
  error: 'other',
};
/** A ticket takes about two seconds; a visitor is told of a delay long before giving up. */
const SLOW_AFTER_MS = 10_000;

const trouble = (why: PaperTrouble): Paper => ({ state: 'trouble', why });

/**
 * What the visitor is told of the paper. The ticket itself is safe in any case.
 *
 * @param waitedMs since the ticket was issued.
 */
export function paperOf(job: PrintJobView | null, printer: PrinterState, waitedMs: number): Paper {
  if (job === null || job.trouble === 'no_printer') return { state: 'none' };
  switch (job.state) {
    case 'confirmed':
      return { state: 'take' };
    case 'unknown':
      return trouble('unsure');
    case 'failed':
      return trouble(TROUBLES[job.trouble ?? ''] ?? 'other');
    case 'queued':
    case 'sent': {
      const why = TROUBLES[job.trouble ?? ''] ?? TROUBLES[printer];
      if (why !== undefined) return trouble(why);
      return waitedMs > SLOW_AFTER_MS ? trouble('slow') : { state: 'printing' };
    }
  }
}

/** Printers in these states give no paper now: the start screen says so before the touch. */
export const givesNoPaper = (printer: PrinterState): boolean => Object.hasOwn(TROUBLES, printer);
