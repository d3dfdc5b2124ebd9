import type { DeviceClock } from './types.ts';

/** The machine's own time. Its timers do not keep a process alive. */
export const systemClock: DeviceClock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
