import type { Pace } from '../http/limits.ts';

/** Counts in windows of `seconds`, by a clock that nobody puts forward or back. @returns whether one more is within the pace */
export function messagePace({ points, seconds }: Pace, now: () => number = () => performance.now()): () => boolean {
  let windowEnds = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const at = now();
    if (at >= windowEnds) {
      windowEnds = at + seconds * 1000;
      count = 0;
    }
    count += 1;
    return count <= points;
  };
}
