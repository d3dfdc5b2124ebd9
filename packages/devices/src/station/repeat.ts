import type { DeviceClock } from '../printer/types.ts';

/** Again and again, first after `ms`. Returns how to stop. */
export function every(clock: DeviceClock, ms: number, work: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    cancel = clock.after(ms, () => {
      wait();
      work();
    });
  };
  wait();
  return () => cancel();
}

/** Never twice at once: asked for while it runs, it runs once more after that. @param work does not reject */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let isDue = false;
  return () => {
    if (isDue) return last;
    isDue = true;
    last = last.then(() => {
      isDue = false;
      return work();
    });
    return last;
  };
}
