import { type Durations, durationsOf } from '../durations.ts';
import type { Random } from './random.ts';
import { NORMAL } from './random.ts';

/** The set-up's expectation counts as much as this many services that have been seen. */
const PRIOR_WEIGHT = 5;
/** Spread before there is evidence, and the least that is believed: people are not machines. As a share of the mean. */
const PRIOR_SPREAD = 0.5;
const LEAST_SPREAD = 0.25;
/** Of a service that has already taken longer than any, about this share of a usual one is still to come. */
const OVERDUE = 0.5;
const NOTHING_SEEN = durationsOf([]);

/**
 * What one service takes, in seconds: log-normal about the robust mean of the last ones (see Durations), blended with the
 * expectation of the set-up. Log-normal, for many services are short, few are long, and none is below zero: L. Brown et al.,
 * "Statistical analysis of a telephone call center", JASA 100(469), 2005.
 */
export class ServiceTimes {
  readonly mean: number;
  /** Of the mean itself, as a share of it: how much is not known after so few services. */
  readonly doubt: number;
  readonly #quantiles: Float64Array;

  /** @param underWay seconds that services have lasted so far: of those begun together the quick ones are seen first, and they are not usual */
  constructor(expectedSeconds: number, durations: Durations = NOTHING_SEEN, underWay: readonly number[] = []) {
    const { seconds, mean, deviation } = durations;
    const evidence = PRIOR_WEIGHT + seconds.length;
    const finished = Math.max(1, blend(expectedSeconds, mean, seconds.length));
    this.mean = underWay.length > 0 ? withUnderWay(finished * evidence, evidence, underWay, expectedSeconds, durations) : finished;
    const spread = Math.max(LEAST_SPREAD, blend(PRIOR_SPREAD, deviation / Math.max(1, mean), seconds.length));
    this.doubt = spread / Math.sqrt(evidence);
    const sigma = Math.sqrt(Math.log1p(spread * spread));
    const shape = NORMAL.map((z) => Math.exp(sigma * z));
    const level = this.mean / (shape.reduce((sum, one) => sum + one, 0) / shape.length);
    this.#quantiles = shape.map((one) => one * level);
  }

  draw(random: Random): number {
    return this.#quantiles[random.byte()] as number;
  }

  /** The rest of one that has lasted so long: never counted as over. */
  drawRest(elapsed: number, random: Random): number {
    const from = this.#countUpTo(elapsed);
    const { length } = this.#quantiles;
    if (from === length) return OVERDUE * this.draw(random);
    return (this.#quantiles[from + Math.floor(((length - from) * random.byte()) / 256)] as number) - elapsed;
  }

  meanRest(elapsed: number): number {
    const longer = this.#quantiles.subarray(this.#countUpTo(elapsed));
    if (longer.length === 0) return OVERDUE * this.mean;
    return longer.reduce((sum, one) => sum + one - elapsed, 0) / longer.length;
  }

  #countUpTo(seconds: number): number {
    let low = 0;
    let high = this.#quantiles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#quantiles[middle] as number) <= seconds) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Each as what it will have taken, as far as the finished ones tell. Dempster, Laird & Rubin, JRSS B 39(1), 1977: one step of it. */
function withUnderWay(sum: number, count: number, underWay: readonly number[], expectedSeconds: number, durations: Durations): number {
  const finished = new ServiceTimes(expectedSeconds, durations);
  return underWay.reduce((total, elapsed) => total + elapsed + finished.meanRest(elapsed), sum) / (count + underWay.length);
}

function blend(prior: number, observed: number, count: number): number {
  return (prior * PRIOR_WEIGHT + observed * count) / (PRIOR_WEIGHT + count);
}
