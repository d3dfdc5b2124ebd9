import { systemClock } from '../printer/clock.ts';
import type { DeviceClock } from '../printer/types.ts';
import { until } from './tickets.ts';

/** Time that passes only when the test says so. */
export function heldClock(start = 1_000_000): DeviceClock & { pass(ms: number): void } {
  let now = start;
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}

export interface HurriedClock extends DeviceClock {
  /** How many waits of this length are under way. */
  waiting(ms: number): number;
  /** Ends the waits of this length at once; waits for the first of them if there is none yet. */
  hurry(ms: number): Promise<void>;
}

/** The real time, but what it is tedious to wait for can be over at once: tests are quick, and do not depend on how busy the machine is. */
export function hurriedClock(): HurriedClock {
  const waits = new Set<{ readonly ms: number; readonly end: () => void }>();
  const waiting = (ms: number) => [...waits].filter((wait) => wait.ms === ms);
  return {
    now: () => Date.now(),
    after(ms, callback) {
      const cancel = systemClock.after(ms, () => wait.end());
      const wait = {
        ms,
        end() {
          cancel();
          waits.delete(wait);
          callback();
        },
      };
      waits.add(wait);
      return () => {
        cancel();
        waits.delete(wait);
      };
    },
    waiting: (ms) => waiting(ms).length,
    async hurry(ms) {
      await until(() => waiting(ms).length > 0, 10_000);
      for (const wait of waiting(ms)) wait.end();
    },
  };
}
