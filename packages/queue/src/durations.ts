/** How many finished services of each service are kept as evidence. */
export const DURATIONS_KEPT = 50;

/** From the median absolute deviation to a standard deviation (Rousseeuw & Croux, 1993). */
const MAD_TO_SD = 1.4826;
/** What lies further from the median than this many standard deviations is held there; in logarithms, as the next one. */
const REACH = 2.5;
/** The least standard deviation that is believed: equal durations are chance. */
const LEAST_SPREAD = 0.25;

/**
 * What the last services of one service took, and its summary: kept, because every estimate asks for it.
 *
 * Mean and deviation are winsorised: a ticket that was forgotten for nine hours counts as a long service and no more. Not the median
 * itself, because a wait is a sum of services, and with a few long ones among many short ones a sum of medians is too little. What is
 * too far away is measured in logarithms: services are log-normal (see ServiceTimes), and on the plain scale their long ones would be
 * cut off every day, and every forecast be too low. Source: P. J. Huber, "Robust statistics", 1981.
 */
export interface Durations {
  /** Oldest first, at most 50. */
  readonly seconds: readonly number[];
  readonly mean: number;
  readonly deviation: number;
}

export function durationsOf(seconds: readonly number[]): Durations {
  const held = winsorised(seconds);
  const mean = meanOf(held);
  const squares = held.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { seconds, mean, deviation: Math.sqrt(squares / Math.max(1, held.length - 1)) };
}

function winsorised(seconds: readonly number[]): number[] {
  const logs = seconds.map((one) => Math.log(Math.max(1, one)));
  const middle = median(logs);
  const spread = MAD_TO_SD * median(logs.map((one) => Math.abs(one - middle)));
  const reach = REACH * Math.max(spread, LEAST_SPREAD);
  return seconds.map((one) => Math.min(Math.exp(middle + reach), Math.max(Math.exp(middle - reach), one)));
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
