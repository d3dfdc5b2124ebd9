/** Day before month, as nearly everywhere: English without a region would be American. */
const tagOf = (locale: string) => (locale === 'en' ? 'en-GB' : locale);
/** Figures are Latin and the calendar is the common one in every language, as on the tickets. */
const PLAIN = { numberingSystem: 'latn', calendar: 'gregory' } as const;
const DAY_MS = 86_400_000;

/** The hall's own date: no zone must move it. @param day `YYYY-MM-DD` */
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** `21 Nov 2026` */
export function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { ...PLAIN, day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    noonOf(day),
  );
}

/** `Sat, 21 Nov` */
export function weekdayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { ...PLAIN, weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    noonOf(day),
  );
}

/** `21 Nov 2026, 14:05` by the hall's clocks; with `seconds`, `14:05:09`. @param at a moment of the contract, or epoch milliseconds */
export function momentText(at: string | number, locale: string, zone: string | undefined, seconds = false): string {
  return new Intl.DateTimeFormat(tagOf(locale), {
    ...PLAIN,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at));
}

/** `14:05:09` by the hall's clocks. */
export function secondText(at: string, locale: string, zone: string | undefined): string {
  return new Intl.DateTimeFormat(tagOf(locale), {
    ...PLAIN,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at));
}

/** The calendar's day so many days later. @param day `YYYY-MM-DD` */
export const shiftedDay = (day: string, days: number): string => new Date(noonOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The date by the hall's clocks, `YYYY-MM-DD`. */
export function dateOf(at: number, zone: string | undefined): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(at);
}
