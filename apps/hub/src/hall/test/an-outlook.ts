import type { EpochMs, Forecast } from '@foyer/queue';
import { contextAt, MORNING } from '@foyer/queue/testing';
import type { Outlook } from '../views/outlook.ts';

/** The tests' moment in Greenwich; every wait is `forecast`. */
export function anOutlook(now: EpochMs = MORNING, forecast: Forecast | null = null): Outlook {
  const { businessDay, local } = contextAt(now);
  return { now, businessDay, local, estimate: () => forecast, estimateOf: () => forecast };
}
