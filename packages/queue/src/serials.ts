import type { BusinessDay, ServiceId } from './ids.ts';
import type { Series, Service } from './model.ts';
import type { HallState, WritableHall } from './state.ts';

/** The numbers `prefix` + `first`…`serial` that a service has given out on a business day. */
export interface SerialMark {
  readonly serviceId: ServiceId;
  readonly prefix: string;
  readonly businessDay: BusinessDay;
  readonly first: number;
  readonly serial: number;
}

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
 * The next serial of a service's series on a day, or null when none is left. Never one that the day has seen under
 * the same prefix (also from a service that has since been removed or given another series), nor one that is still open.
 */
export function nextSerial(state: HallState, service: Service, businessDay: BusinessDay): number | null {
  const { series } = service;
  const marks = state.serials.get(businessDay)?.get(series.prefix) ?? [];
  const own = marks.find((mark) => mark.serviceId === service.id);
  let serial = own ? memberAfter(series, own.serial) : series.first;
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

/** Notes that a serial was given out. */
export function markSerial(state: WritableHall, given: Omit<SerialMark, 'first'>): void {
  const day = dayOf(state, given.businessDay);
  const marks = day.get(given.prefix) ?? [];
  const own = marks.find((mark) => mark.serviceId === given.serviceId);
  const mark = {
    ...given,
    first: Math.min(own?.first ?? given.serial, given.serial),
    serial: Math.max(own?.serial ?? given.serial, given.serial),
  };
  day.set(given.prefix, own ? marks.map((one) => (one === own ? mark : one)) : [...marks, mark]);
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
