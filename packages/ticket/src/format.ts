import { countedText, textsFor } from './texts.ts';

/** A wait that is rounded already: minutes, in the shape of the contract's `waitOf`, with which screens round too. */
export type RoundedWait =
  | { readonly kind: 'now' }
  | { readonly kind: 'under' | 'about' | 'over'; readonly count: number }
  | { readonly kind: 'range'; readonly low: number; readonly count: number };

const WORDS = { under: 'waitUnder', about: 'waitAbout', over: 'waitOver', range: 'waitRange' } as const;

/**
 * The expected wait as a line of the ticket, e.g. `Expected wait: about 5–10 min`, in the words of the screens.
 * Figures are Latin in every language, as on the displays and in the numbers themselves.
 */
export function formatWait(wait: RoundedWait, locale: string): string {
  const texts = textsFor(locale);
  if (wait.kind === 'now') return texts.waitNow;
  const low = wait.kind === 'range' ? wait.low : wait.count;
  const words = countedText(WORDS[wait.kind], wait.count, locale).replace('{low}', String(low)).replace('{count}', String(wait.count));
  return texts.expectedWait.replace('{wait}', words);
}

/** Date and time of issue as a visitor reads it on paper. `zone` is an IANA name. */
export function formatIssuedAt(at: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, numberingSystem: 'latn', dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The time of an appointment, `14:05` in every language, as the kiosk shows it. `zone` is an IANA name. */
export function formatTime(at: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    numberingSystem: 'latn',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
