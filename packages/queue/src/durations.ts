/** How many finished services of each service are kept as evidence. */
export const DURATIONS_KEPT = 50;

/** From the median absolute deviation to a standard deviation (Rousseeuw & Croux, 1993). */
const MAD_TO_SD = 1.4826;
/** What lies further from the median than this many standard deviations is held to it. */
const REACH = 3;
/** The least standard deviation that is believed, as a share of the median: equal durations are chance. */
const LEAST_SPREAD = 0.25;

/**
 * What the last services of one service took, and its summary: kept, because every estimate asks for it.
 *
 * Mean and deviation are winsorised: a ticket that was forgotten for nine hours counts as a long service and no more. Not the median
 * itself, because a wait is a sum of services, and with a few long ones among many short ones a sum of medians is too little.
 * Source: P. J. Huber, "Robust statistics", 1981.
 */
export interface Durations {
  /** Oldest first, at most 50. */
  readonly seconds: readonly number[];
  readonly mean: number;
  readonly deviation: number;
}

export function durationsOf(seconds: readonly number[]): Durations {
  const middle = median(seconds);
  const spread = MAD_TO_SD * median(seconds.map((one) => Math.abs(one - middle)));
  const reach = REACH * Math.max(spread, LEAST_SPREAD * middle);
  const held = seconds.map((one) => Math.min(middle + reach, Math.max(middle - reach, one)));
  const mean = meanOf(held);
  return { seconds, mean, deviation: Math.sqrt(meanOf(held.map((one) => (one - mean) ** 2))) };
}

/** With one more at the end; the oldest gives way. */
export function withDuration(earlier: Durations | undefined, seconds: number): Durations {
  return durationsOf([...(earlier?.seconds ?? []), seconds].slice(-DURATIONS_KEPT));
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] as number;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] as number) + upper) / 2;
}
