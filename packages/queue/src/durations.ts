/** How many finished services of each service are kept as evidence. */
export const DURATIONS_KEPT = 50;

/** What the last services of one service took, and its summary: kept, because every estimate asks for it. */
export interface Durations {
  /** Oldest first, at most 50. */
  readonly seconds: readonly number[];
  readonly median: number;
  /** Median absolute deviation from the median. */
  readonly deviation: number;
}

export function durationsOf(seconds: readonly number[]): Durations {
  const middle = median(seconds);
  return { seconds, median: middle, deviation: median(seconds.map((one) => Math.abs(one - middle))) };
}

/** With one more at the end; the oldest gives way. */
export function withDuration(earlier: Durations | undefined, seconds: number): Durations {
  return durationsOf([...(earlier?.seconds ?? []), seconds].slice(-DURATIONS_KEPT));
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] as number;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] as number) + upper) / 2;
}
