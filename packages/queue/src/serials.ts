import type { BusinessDay } from './ids.ts';
import type { Series, Service } from './model.ts';
import type { SerialMark } from './serial-mark.ts';
import type { HallState, WritableHall } from './state.ts';

export type { SerialMark } from './serial-mark.ts';

/**
 * Business days whose marks are kept: today and two more. A cut-over or a clock that is set back returns to a day
 * that has already begun, and its numbers must not be given out twice.
 */
const DAYS_KEPT = 3;
const DIGITS = 3;

/** `A` and 12 make `A012`. */
export function ticketNumber(prefix: string, serial: number): string {
  return prefix + String(serial).padStart(DIGITS, '0');
}

/** `A` of `A012`. A prefix holds no digit, so it is what stands before the first one. */
export function prefixOf(number: string): string {
  return number.replace(/\d+$/, '');
}

/**
 * The next serial of a service's series on a day, or null when none is left: never one that is still open. Nor, unless the series
 * has begun again after its last number, one that the day has seen under the same prefix, be it from a service that has since been
 * removed or given another series. O(numbers to skip); those that were skipped are passed once.
 */
export function nextSerial(state: HallState, service: Service, businessDay: BusinessDay): number | null {
  const { series } = service;
  const marks = state.serials.get(businessDay)?.get(series.prefix) ?? [];
  const own = marks.find((mark) => isOf(mark, service));
  if (!series.wrap) return firstFree(state, series, own ? memberAfter(series, own.serial) : series.first, marks);
  const hasBegunAgain = own !== undefined && own.last < own.serial;
  const ahead = firstFree(state, series, own ? memberAfter(series, own.last) : series.first, hasBegunAgain ? [] : marks);
  return ahead ?? firstFree(state, series, series.first, []);
}

/** The first from `start` on that is neither open nor within a mark. */
function firstFree(state: HallState, series: Series, start: number, marks: readonly SerialMark[]): number | null {
  let serial = start;
  while (serial <= series.last) {
    const spent = marks.find((mark) => mark.first <= serial && serial <= mark.serial);
    if (spent) serial = memberAfter(series, spent.serial);
    else if (state.openNumbers.has(ticketNumber(series.prefix, serial))) serial += series.step;
    else return serial;
  }
  return null;
}

/** The first member of the series that is greater than `serial`. */
function memberAfter(series: Series, serial: number): number {
  if (serial < series.first) return series.first;
  return series.first + (Math.floor((serial - series.first) / series.step) + 1) * series.step;
}

function isOf(mark: SerialMark, { id, series }: Pick<Service, 'id' | 'series'>): boolean {
  return mark.serviceId === id && mark.prefix === series.prefix && mark.first === series.first;
}

/** Notes that a service gave out a serial of the series that it has. */
export function markSerial(state: WritableHall, given: Pick<SerialMark, 'serviceId' | 'prefix' | 'businessDay' | 'serial'>): void {
  const { serviceId, prefix, serial } = given;
  // An imported ticket may be of no series that the service has: it is a series of its own.
  const series = state.services.get(serviceId)?.series;
  const first = series && series.prefix === prefix && series.first <= serial ? series.first : serial;
  const day = dayOf(state, given.businessDay);
  const marks = day.get(prefix) ?? [];
  const own = marks.find((mark) => mark.serviceId === serviceId && mark.first === first);
  const mark = { ...given, first, serial: Math.max(own?.serial ?? serial, serial), last: serial };
  day.set(prefix, own ? marks.map((one) => (one === own ? mark : one)) : [...marks, mark]);
}

/** Every mark that is kept, in one canonical order. */
export function serialMarks(state: HallState): SerialMark[] {
  const marks = [...state.serials.values()].flatMap((day) => [...day.values()].flat());
  return marks.sort(
    (a, b) =>
      compare(a.businessDay, b.businessDay) || compare(a.prefix, b.prefix) || compare(a.serviceId, b.serviceId) || a.first - b.first,
  );
}

/** By plain code units, so that the order is the same under every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Puts a mark back as it was saved. */
export function restoreMark(state: WritableHall, mark: SerialMark): void {
  const day = dayOf(state, mark.businessDay);
  day.set(mark.prefix, [...(day.get(mark.prefix) ?? []), mark]);
}

function dayOf(state: WritableHall, businessDay: BusinessDay): Map<string, readonly SerialMark[]> {
  let day = state.serials.get(businessDay);
  if (!day) {
    day = new Map();
    forgetOldDays(state);
    state.serials.set(businessDay, day);
  }
  return day;
}

/** Makes room for one more day. */
function forgetOldDays(state: WritableHall): void {
  const oldestFirst = [...state.serials.keys()].sort();
  for (const day of oldestFirst.slice(0, Math.max(0, oldestFirst.length - (DAYS_KEPT - 1)))) state.serials.delete(day);
}
