import { textsFor } from './texts.ts';

/**
 * The expected wait in whole minutes, e.g. `5–10 min`.
 * Figures are Latin in every language, as on the displays and in the numbers themselves.
 */
export function formatEta(eta: { readonly lowSeconds: number; readonly highSeconds: number }, locale: string): string {
  const texts = textsFor(locale);
  const low = Math.floor(eta.lowSeconds / 60);
  const high = Math.ceil(eta.highSeconds / 60);
  if (high <= 1) return texts.underOneMinute;
  return texts.minutes.replace('{range}', low === high ? String(high) : `${Math.max(low, 1)}–${high}`);
}

/** Date and time of issue as a visitor reads it on paper. `zone` is an IANA name. */
export function formatIssuedAt(at: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, numberingSystem: 'latn', dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
