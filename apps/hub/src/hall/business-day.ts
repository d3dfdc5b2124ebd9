import type { BusinessDay, EpochMs, Hall } from '@foyer/queue';
import { Temporal } from 'temporal-polyfill';

/** A business day and the moments between which it lasts: `from` belongs to it, `until` to the next. */
export interface BusinessDaySpan {
  readonly day: BusinessDay;
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/**
 * The business day of a moment. It begins when the clocks in `zone` (IANA) first show `cutover` (`HH:MM`) on its date;
 * on a date whose clocks skip that time, as much later as they skip. So a day lasts 23 or 25 hours across a clock change,
 * and never begins twice.
 * @throws RangeError for a zone or a time that does not exist.
 */
export function businessDaySpan(now: EpochMs, zone: string, cutover: string): BusinessDaySpan {
  const date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const plainTime = Temporal.PlainTime.from(cutover);
  const beginOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
  const day = now < beginOf(date) ? date.subtract({ days: 1 }) : date;
  return { day: day.toString() as BusinessDay, from: beginOf(day), until: beginOf(day.add({ days: 1 })) };
}

/** Which business day it would be by these settings; undefined where they are none that could be. */
export function dayUnder({ zone, cutover }: { readonly zone?: string | undefined; readonly cutover?: string | undefined }, now: EpochMs) {
  if (zone === undefined || cutover === undefined) return undefined;
  try {
    return businessDaySpan(now, zone, cutover).day;
  } catch {
    return undefined;
  }
}

/** The same with a memory: asked for every command, worked out once a day. A hall that is not set up lives in UTC. */
export function businessDayClock(): (now: EpochMs, hall: Hall | null) => BusinessDay {
  let known: (BusinessDaySpan & { readonly zone: string; readonly cutover: string }) | null = null;
  return (now, hall) => {
    const zone = hall?.zone ?? 'UTC';
    const cutover = hall?.cutover ?? '00:00';
    if (!known || now < known.from || now >= known.until || known.zone !== zone || known.cutover !== cutover)
      known = { ...businessDaySpan(now, zone, cutover), zone, cutover };
    return known.day;
  };
}
