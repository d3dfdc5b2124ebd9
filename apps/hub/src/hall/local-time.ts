import { type EpochMs, type Hall, type LocalTime, WEEKDAYS, type Weekday } from '@foyer/queue';
import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's clocks do not change: `from` belongs to it, `until` does not. */
interface Stretch {
  readonly zone: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly offsetMs: number;
}

/** What the clocks in a zone show, with a memory: asked for every command, worked out once until they change. */
export function localClock(): (now: EpochMs, hall: Hall | null) => LocalTime {
  let known: Stretch | null = null;
  return (now, hall) => {
    const zone = zoneOf(hall);
    if (!known || known.zone !== zone || now < known.from || now >= known.until) known = stretchAt(now, zone);
    return fieldsOf(now + known.offsetMs);
  };
}

/** A hall that is not set up lives in UTC. */
export function zoneOf(hall: Hall | null): string {
  return hall?.zone ?? 'UTC';
}

/** @throws RangeError for a zone that does not exist. */
export function localTime(at: EpochMs, zone: string): LocalTime {
  return fieldsOf(at + zoned(at, zone).offsetNanoseconds / 1e6);
}

function stretchAt(now: EpochMs, zone: string): Stretch {
  const here = zoned(now, zone);
  const until = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return { zone, from: now, until, offsetMs: here.offsetNanoseconds / 1e6 };
}

function zoned(at: EpochMs, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
}

/** Of a moment that was moved by the zone's offset, so that UTC's fields are the zone's. */
function fieldsOf(moved: number): LocalTime {
  const date = new Date(moved);
  return {
    date: date.toISOString().slice(0, 10),
    weekday: WEEKDAYS[(date.getUTCDay() + 6) % 7] as Weekday,
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/** `HH:MM` in the zone. */
export function clockTime(at: EpochMs, zone: string): string {
  const { minutes } = localTime(at, zone);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * When a day's clocks show so many minutes since midnight. Of a time that comes twice, the first; null for one that the clocks skip.
 * @param minutes 0 to 1440, the next midnight
 * @throws RangeError for a zone or a date that does not exist.
 */
export function momentOn(date: string, minutes: number, zone: string): EpochMs | null {
  const at = atOrAfter(date, minutes, zone);
  return minutes === 24 * 60 || localTime(at, zone).minutes === minutes ? at : null;
}

/** All moments of a day at which its clocks show so many minutes since midnight: one; none where the clocks skip it, two where it comes twice. */
export function momentsOn(date: string, minutes: number, zone: string): EpochMs[] {
  const first = momentOn(date, minutes, zone);
  if (first === null) return [];
  const plain = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes });
  const last = plain.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  return last === first ? [first] : [first, last];
}

/** The first moment of a day. */
export function beginOfDay(date: string, zone: string): EpochMs {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

export function endOfDay(date: string, zone: string): EpochMs {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

function atOrAfter(date: string, minutes: number, zone: string): EpochMs {
  const plain = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes });
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Whole days from one date to another, both included; 0 or less when the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 1;
}

/** Whether IANA knows it. An offset (`+02:00`) is no zone: it has no summer time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** For tables: `YYYY-MM-DD HH:MM:SS` as the clocks in a zone show it. With a memory for moments that are close together. */
export function zoneStamp(zone: string): (at: EpochMs) => string {
  let known: Stretch | null = null;
  return (at) => {
    if (!known || at < known.from || at >= known.until) known = stretchAt(at, zone);
    return new Date(at + known.offsetMs).toISOString().slice(0, 19).replace('T', ' ');
  };
}
