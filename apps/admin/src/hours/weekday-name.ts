import { WEEKDAYS, type Weekday } from './hours.ts';

/** 5 January 1970 was the first Monday of the epoch. */
const MONDAY_MS = 4 * 86_400_000;

/** `Monday`, in the language of the screen. */
export const weekdayName = (day: Weekday, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY_MS + WEEKDAYS.indexOf(day) * 86_400_000);
