/** The longest that a timer can be set to. */
const MAX_MS = 2 ** 31 - 1;

/** Sleep that can be cut short. A ring while nobody sleeps is heard by the next sleeper. */
export function alarmClock() {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: (): void => {
      rung = true;
      wake?.();
    },
    /** Resolves after `ms` (`Infinity`: never by itself) or at a ring. Does not keep the process alive. */
    sleep: async (ms: number): Promise<void> => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(ms, MAX_MS)).unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      rung = false;
    },
  };
}
