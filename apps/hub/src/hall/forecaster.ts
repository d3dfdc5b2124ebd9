import { estimate, type HallState } from '@foyer/queue';
import type { Outlook } from './views/outlook.ts';

/** Keeps the last forecast of the hall, so that no command waits for one. */
export function forecaster(state: () => HallState, clock: { now(): number }) {
  const ask: Outlook['estimate'] = (serviceId, waitingBefore) => estimate(state(), serviceId, waitingBefore, clock.now());
  return {
    refresh(): void {},
    estimate: ask,
  };
}
