/**
 * Figures are Latin in every language: the paper ticket, the counter's sign and the display must show the same signs.
 */
const LATIN = 'latn';

/** `14:05` in the hall's own zone. `zone` is IANA; without one, the screen's own. */
export function clockTime(at: number | Date, locale: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    numberingSystem: LATIN,
    timeZone: zone,
  }).format(at);
}

/** `Friday 21 November` in the hall's own zone. */
export function longDate(at: number | Date, locale: string, zone?: string): string {
  // Day before month, as nearly everywhere: English without a region would be American.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    numberingSystem: LATIN,
    calendar: 'gregory',
    timeZone: zone,
  }).format(at);
}
