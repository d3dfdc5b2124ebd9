import type { BusinessDay, ServiceId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { type DayRange, dayBounds } from './day-bounds.ts';
import { groupBy } from './group-by.ts';
import { quantile, share } from './quantile.ts';

/** How good the waits that visitors of a service were told have been. */
export interface ForecastError extends Errors {
  readonly serviceId: ServiceId;
  /** The days that have any, ascending. */
  readonly days: (Errors & { readonly businessDay: BusinessDay })[];
}

interface Errors {
  /** Forecasts whose visitor was called. */
  readonly count: number;
  /** Of the forecast's P50 against the wait until the first call of the visit, whole seconds. */
  readonly medianAbsoluteErrorSeconds: number;
  /** Shares of the waits that were within the range, below it and above it; 0 to 1. */
  readonly held: number;
  readonly sooner: number;
  readonly later: number;
}

interface Told {
  readonly serviceId: ServiceId;
  readonly businessDay: BusinessDay;
  readonly low: number;
  readonly high: number;
  readonly wait: number;
}

/** The first leg is the one that was forecast: where the ticket has left it behind, it is among the legs. */
const TOLD = `SELECT coalesce(first.service_id, tickets.service_id) AS serviceId, business_day AS businessDay, forecast_low AS low, forecast_high AS high,
    max(0, (coalesce(first.first_called_at, tickets.first_called_at) - issued_at) / 1000) AS wait
  FROM tickets LEFT JOIN legs AS first ON first.arrival = tickets.arrival AND first.place = 0
  WHERE tickets.arrival BETWEEN ? AND ? AND +business_day >= ? AND +business_day <= ?
    AND forecast_low IS NOT NULL AND coalesce(first.first_called_at, tickets.first_called_at) IS NOT NULL`;

/** Per service, by id; services of which nothing was forecast are left out. */
export function forecastError(handle: ReadHandle, range: Required<DayRange>): ForecastError[] {
  const bounds = dayBounds(handle, range);
  if (!bounds) return [];
  const { from = '', to = '9999-99-99' } = range;
  const byService = groupBy(handle.query<Told>(TOLD).iterate(bounds.first, bounds.last, from, to), ({ serviceId }) => serviceId);
  return [...byService]
    .map(([serviceId, told]) => ({ serviceId, ...errorsOf(told), days: byDay(told) }))
    .sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1));
}

/** In the order of arrival; a clock that was set back leaves tickets of other days between those of a day. */
function byDay(told: readonly Told[]): ForecastError['days'] {
  const days = groupBy(told, ({ businessDay }) => businessDay);
  return [...days]
    .map(([businessDay, those]) => ({ businessDay, ...errorsOf(those) }))
    .sort((a, b) => (a.businessDay < b.businessDay ? -1 : 1));
}

function errorsOf(told: readonly Told[]): Errors {
  const portion = (holds: (one: Told) => boolean) => share(told.filter(holds).length, told.length) ?? 0;
  return {
    count: told.length,
    medianAbsoluteErrorSeconds:
      quantile(
        told.map(({ low, wait }) => Math.abs(wait - low)),
        0.5,
      ) ?? 0,
    held: portion(({ low, high, wait }) => low <= wait && wait <= high),
    sooner: portion(({ low, wait }) => wait < low),
    later: portion(({ high, wait }) => wait > high),
  };
}
