import type { PrinterState, PrintJobView } from '@foyer/contract';

/** Why no paper comes, as far as a visitor cares. */
export type PaperTrouble = 'paper_end' | 'cover_open' | 'cutter' | 'error' | 'offline' | 'silent' | 'slow' | 'unsure' | 'other';

/**
 * - `none` there is no printer, or nothing was to be printed · `printing` · `busy` other paper comes before it · `take` it is out
 * - `expected` it was given to a printer that never says whether anything came out · a trouble
 */
export type Paper =
  | { readonly state: 'none' | 'printing' | 'busy' | 'take' | 'expected' }
  | { readonly state: 'trouble'; readonly why: PaperTrouble };

/** By a printer's state, or the word with which a job ended. */
const TROUBLES: Readonly<Record<string, PaperTrouble>> = {
  paper_end: 'paper_end',
  cover_open: 'cover_open',
  cutter: 'cutter',
  error: 'error',
  offline: 'offline',
  connection_lost: 'offline',
  silent: 'silent',
};
/** What stops a printer in the middle of a ticket: that it is not whole is more than "nobody knows". */
const STOPS: ReadonlyMap<string, PaperTrouble> = new Map(
  (['paper_end', 'cover_open', 'cutter', 'error'] as const).map((word) => [word, word]),
);
/** A ticket takes about two seconds; a visitor is told of a delay long before giving up. */
const SLOW_AFTER_MS = 10_000;

const trouble = (why: PaperTrouble): Paper => ({ state: 'trouble', why });
const known = (word: string | null): PaperTrouble | undefined =>
  word !== null && Object.hasOwn(TROUBLES, word) ? TROUBLES[word] : undefined;

/**
 * What the visitor is told of the paper. The ticket itself is safe in any case.
 *
 * @param printer of the kiosk's printers together: where one of them can, the next ticket comes out of that one.
 * @param waitedMs since the ticket was issued.
 */
export function paperOf(job: PrintJobView | null, printer: PrinterState, waitedMs: number): Paper {
  if (job === null || job.trouble === 'no_printer') return { state: 'none' };
  switch (job.state) {
    case 'confirmed':
      return { state: 'take' };
    case 'unknown':
      return job.trouble === 'unconfirmed' ? { state: 'expected' } : trouble(STOPS.get(job.trouble ?? '') ?? 'unsure');
    case 'failed':
      return trouble(known(job.trouble) ?? 'other');
    case 'queued':
    case 'sent':
      return onItsWay(job, printer, waitedMs);
  }
}

function onItsWay({ state, trouble: word }: PrintJobView, printer: PrinterState, waitedMs: number): Paper {
  const why = known(word) ?? known(printer);
  if (why !== undefined) return trouble(why);
  if (waitedMs > SLOW_AFTER_MS) return trouble('slow');
  return { state: state === 'queued' && printer === 'busy' ? 'busy' : 'printing' };
}

/** The visitor has all there is, or will see it come out. */
export const isSettled = ({ state }: Paper): boolean => state !== 'printing' && state !== 'busy';

/** Why a printer in this state gives no paper now, which the start screen says before the touch; null where it does. */
export const noPaperBecause = (printer: PrinterState): PaperTrouble | null => known(printer) ?? null;
