import { type Durations, durationsOf } from './durations.ts';
import type { CounterId, EpochMs, ServiceId } from './ids.ts';
import type { Counter, Service } from './model.ts';
import type { HallState } from './state.ts';
import { currentTicket, waitingForService } from './views.ts';

/** A wait still ahead, in whole seconds: the P50 and the P80 of what may happen. */
export interface Estimate {
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

/** Fewer finished services than this are no evidence. */
const MIN_EVIDENCE = 5;
/** The set-up's expectation counts as much as this many services that have been seen. */
const PRIOR_WEIGHT = 5;
/** Spread before there is evidence, and the least that is believed: people are not machines. As a share of the mean. */
const PRIOR_SPREAD = 0.5;
const LEAST_SPREAD = 0.25;
/** The 80th percentile of a normal distribution, in standard deviations. */
const Z80 = 0.8416;
/** From the median absolute deviation to a standard deviation (Rousseeuw & Croux, 1993). */
const MAD_TO_SD = 1.4826;
/** The standard error of a median, in standard deviations over √n: √(π/2). */
const MEDIAN_ERROR = 1.2533;
/** A service that takes longer than usual is not over because of that. */
const MOST_PROGRESS = 0.9;
const NOTHING_SEEN = durationsOf([]);

/**
 * How long a visitor would wait for the call, with `waitingBefore` others before them in the same service's queue.
 * Null when no counter that is open serves it, or when fewer than five services of it have been finished.
 *
 * A visitor is called at the `waitingBefore + 1`-th moment from now at which a counter turns to their service. Those
 * moments come at the rate Σ q / Σ q·m over the open counters that serve it (inner sum: the counter's services, q waiting
 * for each, m seconds of each), since a counter shared by several queues turns to each about as often as visitors wait in it. Counters
 * that are free turn at once; a service under way that is older than half of m brings the moment nearer, a younger one moves it
 * away. The range is one of a sum of that many independent services, with the uncertainty of m itself added.
 *
 * m is the median of the last services, blended with the expectation of the set-up; the spread comes from the median absolute
 * deviation: one forgotten ticket of nine hours moves neither. Later arrivals of a higher class and counters that open or close are not foreseen.
 *
 * Source: the wait given the number ahead, W. Whitt, "Predicting queueing delays", Management Science 45(6), 1999;
 * the spread of a sum of services, D. R. Cox, "Renewal theory", 1962.
 *
 * @param waitingBefore how many stand before the visitor in this service's queue, 0 or more
 * @param now milliseconds since the epoch
 */
export function estimate(state: HallState, serviceId: ServiceId, waitingBefore: number, now: EpochMs): Estimate | null {
  const service = state.services.get(serviceId);
  const evidence = state.durations.get(serviceId);
  const counters = openCounters(state, serviceId);
  if (!service || !evidence || evidence.seconds.length < MIN_EVIDENCE || counters.length === 0) return null;
  const shares = counters.map((counter) => shareOf(state, counter, service, waitingBefore + 1, now));
  return rangeOf(waitingBefore + 1, shares, spreadOf(evidence), evidence.seconds.length);
}

/** The time until counters have turned `turns` times to the service. */
function rangeOf(turns: number, shares: readonly Share[], spread: number, seen: number): Estimate {
  const ahead = turns - sum(shares, (one) => (one.free ? one.share : 0));
  if (ahead <= 0) return { lowSeconds: 0, highSeconds: 0 };
  const rate = sum(shares, (one) => one.rate);
  const phase = sum(shares, (one) => one.share * (0.5 - one.progress)) - 0.5;
  const typical = Math.max(0, ahead + phase) / rate;
  const chance = Math.sqrt(ahead) * (spread / rate);
  const doubt = (typical * MEDIAN_ERROR * spread) / Math.sqrt(seen);
  return { lowSeconds: Math.round(typical), highSeconds: Math.round(typical + Z80 * Math.hypot(chance, doubt)) };
}

interface Share {
  /** Part of the counter's calls that go to the service: 0 to 1. */
  readonly share: number;
  /** Calls to the service per second. */
  readonly rate: number;
  readonly free: boolean;
  /** How far the service under way has come, 0 to 0.9; 0 at a free counter. */
  readonly progress: number;
}

/** Those who call: `busy` by hand, on a break or closed, a counter does not. */
function openCounters(state: HallState, serviceId: ServiceId): Counter[] {
  return [...state.counters.values()].filter(
    (counter) => state.statuses.get(counter.id) === 'open' && counter.serviceIds.includes(serviceId),
  );
}

function shareOf(state: HallState, counter: Counter, service: Service, atLeast: number, now: EpochMs): Share {
  const lengthOf = (id: ServiceId) => Math.max(waitingForService(state, id), id === service.id ? atLeast : 0);
  return {
    share: lengthOf(service.id) / sum(counter.serviceIds, lengthOf),
    rate: lengthOf(service.id) / sum(counter.serviceIds, (id) => lengthOf(id) * typicalSeconds(state, id)),
    ...underWay(state, counter.id, now),
  };
}

function underWay(state: HallState, counterId: CounterId, now: EpochMs): { free: boolean; progress: number } {
  const ticket = currentTicket(state, counterId);
  if (!ticket) return { free: true, progress: 0 };
  const elapsed = (now - (ticket.startedAt ?? ticket.calledAt ?? now)) / 1000;
  return { free: false, progress: Math.min(MOST_PROGRESS, Math.max(0, elapsed / typicalSeconds(state, ticket.serviceId))) };
}

/** Seconds of one service: the median of what was seen, held to the expectation while little was. At least one. */
function typicalSeconds(state: HallState, serviceId: ServiceId): number {
  const { seconds, median } = state.durations.get(serviceId) ?? NOTHING_SEEN;
  const expected = state.services.get(serviceId)?.expectedServiceSeconds ?? 0;
  return Math.max(1, blend(expected, median, seconds.length));
}

/** The standard deviation of one service over its mean. */
function spreadOf({ seconds, median, deviation }: Durations): number {
  const observed = (MAD_TO_SD * deviation) / Math.max(1, median);
  return Math.max(LEAST_SPREAD, blend(PRIOR_SPREAD, observed, seconds.length));
}

function blend(prior: number, observed: number, count: number): number {
  return (prior * PRIOR_WEIGHT + observed * count) / (PRIOR_WEIGHT + count);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
