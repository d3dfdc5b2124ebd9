import type { LocalTime } from '../commands.ts';
import type { BusinessDay, EpochMs } from '../ids.ts';
import { WEEKDAYS, type Weekday } from '../model.ts';

/** Monday, 5 January 2026, 08:00 UTC. */
export const MORNING: EpochMs = Date.UTC(2026, 0, 5, 8);

export const DAY_MS = 86_400_000;

/** Formatting a date is slow, and a history asks for the same few days at every command. */
const DAYS = new Map<number, BusinessDay>();

/** The UTC date: the simplest business day there is. */
export function dayAt(now: EpochMs): BusinessDay {
  const number = Math.floor(now / DAY_MS);
  const day = DAYS.get(number) ?? (new Date(number * DAY_MS).toISOString().slice(0, 10) as BusinessDay);
  DAYS.set(number, day);
  return day;
}

/** The tests' hall stands in Greenwich, without summer time. */
export function localAt(now: EpochMs): LocalTime {
  const date = new Date(now);
  return {
    date: dayAt(now),
    weekday: WEEKDAYS[(date.getUTCDay() + 6) % 7] as Weekday,
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/** A clock time on the tests' Monday: `at('09:05')`. */
export function at(clock: string): EpochMs {
  return Date.parse(`2026-01-05T${clock}:00Z`);
}
