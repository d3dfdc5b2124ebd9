import type { HallLogger } from './hall.ts';

const SECOND_MS = 1000;
/** Consequences have consequences (a call ends an announcement's quiet, a closed day frees numbers), but not without end. */
const MOST_ROUNDS = 20;

export interface TickerParts {
  /** Lets time have its consequences. Resolves, once they are on the disk, with whether there were any. */
  readonly passTime: () => Promise<boolean>;
  /** What is worked out anew after that. */
  readonly afterwards: () => void;
  readonly logger: HallLogger;
}

/** The hall's second hand. One tick ends before the next begins, and one that fails is not the last. */
export function ticker({ passTime, afterwards, logger }: TickerParts) {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  async function tick(): Promise<void> {
    await attempt(async () => {
      for (let round = 0; round < MOST_ROUNDS && !stopped && (await passTime()); round += 1);
    });
    if (stopped) return;
    await attempt(afterwards);
    for (const listener of [...listeners]) await attempt(listener);
  }

  async function attempt(work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      logger.warn({ err: error }, 'a tick of the hall failed');
    }
  }

  function next(everyMs: number): void {
    timer = setTimeout(() => {
      running = tick().finally(() => {
        running = null;
        if (!stopped) next(everyMs);
      });
    }, everyMs).unref();
  }

  return {
    /**
     * Resolves after the first tick.
     * @param everyMs from the end of one tick to the next
     */
    async start(everyMs = SECOND_MS): Promise<void> {
      await tick();
      if (!stopped) next(everyMs);
    },
    on(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop(): Promise<void> {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
