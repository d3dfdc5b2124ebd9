import type { Context, LocalTime } from '../../commands.ts';
import type { BusinessDay, EpochMs } from '../../ids.ts';
import type { Forecast, OpeningHours, Service, TimeRange } from '../../model.ts';
import type { RejectionCode } from '../../rejection.ts';
import { localAt } from '../time.ts';
import type { SlowHall } from './slow-hall.ts';

/** The number that a service gives out next, of the whole series written down. */
export function freeSerial({ given, tickets }: SlowHall, { id, series }: Service, day: BusinessDay): number | undefined {
  const { prefix, first, last, step, wrap } = series;
  const all = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  const free = all.filter((serial) => !tickets.some((one) => one.number === prefix + String(serial).padStart(3, '0')));
  const today = given.filter((one) => one.day === day && one.prefix === prefix);
  const own = today.filter((one) => one.serviceId === id && one.first === first).map((one) => one.serial);
  const isSpent = (serial: number) =>
    today.some((one) => one.first <= serial && today.some((other) => isSame(one, other) && other.serial >= serial));
  const [highest, latest] = [Math.max(first - 1, ...own), own.at(-1) ?? first - 1];
  if (!wrap) return free.find((serial) => serial > highest && !isSpent(serial));
  return free.find((serial) => serial > latest && (latest < highest || !isSpent(serial))) ?? free[0];
}

function isSame(one: { serviceId: string; first: number }, other: { serviceId: string; first: number }): boolean {
  return one.serviceId === other.serviceId && one.first === other.first;
}

/** Why a service takes no visitor now. */
export function closedBecause(service: Service, { now, businessDay }: Context): RejectionCode[] {
  if (!service.open) return ['SERVICE_CLOSED'];
  return service.openedFor === businessDay || isOpenAt(service, now) ? [] : ['SERVICE_OUT_OF_HOURS'];
}

/** Whether by the forecast the service would have closed before its call, looked up minute by minute. */
export function isTooLate(service: Service, { now, businessDay }: Context, forecast: Forecast | null): boolean {
  if (service.lastTicket !== 'close' || !forecast || service.openedFor === businessDay || !isOpenAt(service, now)) return false;
  const minute = 60_000;
  for (let moment = Math.floor(now / minute) * minute; moment < now + forecast.highSeconds * 1000; moment += minute) {
    if (!isOpenAt(service, moment)) return true;
  }
  return false;
}

export function isOpenAt({ hours }: Service, moment: EpochMs): boolean {
  if (!hours) return true;
  const local = localAt(moment);
  return rangesOf(hours, local).some(({ from, to }) => clockMinutes(from) <= local.minutes && local.minutes < clockMinutes(to));
}

export function rangesOf(hours: OpeningHours, { date, weekday }: LocalTime): readonly TimeRange[] {
  return hours.exceptions.find((one) => one.date === date)?.ranges ?? hours.weekly[weekday];
}

export function clockMinutes(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
