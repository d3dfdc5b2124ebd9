import { forecastHall, type HallForecast, type HallState } from '@foyer/queue';
import type { Outlook } from './views/outlook.ts';

/** Of the time, a forecast may take so much at most: a hall that is hard to foresee gets a new one less often. */
const MOST_SHARE = 0.05;

/** Keeps the last forecast of the hall, so that no command waits for one. */
export function forecaster(
  state: () => HallState,
  clock: { now(): number },
): Pick<Outlook, 'estimate' | 'estimateOf'> & { refresh(): void } {
  let latest: HallForecast | null = null;
  let notBefore = 0;

  return {
    refresh(): void {
      const began = performance.now();
      if (began < notBefore) return;
      latest = workedOut(state(), clock.now());
      notBefore = began + (performance.now() - began) / MOST_SHARE;
    },
    estimate: (serviceId, waitingBefore) => latest?.estimate(serviceId, waitingBefore) ?? null,
    estimateOf: (ticketId) => latest?.ofTicket(ticketId) ?? null,
  };
}

/** A forecast works out what it is asked for first: asked here, nobody waits for it later. */
function workedOut(state: HallState, now: number): HallForecast {
  const forecast = forecastHall(state, now);
  for (const serviceId of state.services.keys()) forecast.estimate(serviceId, Number.MAX_SAFE_INTEGER);
  return forecast;
}
