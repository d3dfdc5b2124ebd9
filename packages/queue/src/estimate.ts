import { statusOf } from './counters.ts';
import { type Durations, durationsOf } from './durations.ts';
import type { CounterId, EpochMs, ServiceId } from './ids.ts';
import type { Counter } from './model.ts';
import { servicesAt } from './rules/served.ts';
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
 * m is the robust mean of the last services (see Durations), blended with the expectation of the set-up.
 * Later arrivals of a higher class, and counters that open or close, are not foreseen.
 *
 * Source: the wait given the number ahead, W. Whitt, "Predicting queueing delays", Management Science 45(6), 1999;
 * the spread of a sum of services, D. R. Cox, "Renewal theory", 1962.
 *
 * @param waitingBefore how many stand before the visitor in this service's queue, 0 or more
 * @param now milliseconds since the epoch
 */
export function estimate(state: HallState, serviceId: ServiceId, waitingBefore: number, now: EpochMs): Estimate | null {
  const evidence = state.durations.get(serviceId);
  const counters = openCounters(state, serviceId);
  if (!evidence || evidence.seconds.length < MIN_EVIDENCE || counters.length === 0) return null;
  const queues = queuesOf(state, serviceId, waitingBefore + 1);
  const shares = counters.map((counter) => shareOf(state, counter, serviceId, queues, now));
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
  const doubt = (typical * spread) / Math.sqrt(seen);
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

interface Queue {
  readonly length: number;
  /** Of one service. */
  readonly seconds: number;
}

/** Every queue of the hall, as if at least so many waited in the one that is asked about. */
function queuesOf(state: HallState, asked: ServiceId, atLeast: number): ReadonlyMap<ServiceId, Queue> {
  const queues = new Map<ServiceId, Queue>();
  for (const id of state.services.keys()) {
    const waiting = waitingForService(state, id);
    queues.set(id, { length: id === asked ? Math.max(waiting, atLeast) : waiting, seconds: typicalSeconds(state, id) });
  }
  return queues;
}

/** Those who call: `busy` by hand, on a break or closed, a counter does not. */
function openCounters(state: HallState, serviceId: ServiceId): Counter[] {
  return [...state.counters.values()].filter(
    (counter) => statusOf(state, counter.id) === 'open' && servicesAt(state, counter.id).includes(serviceId),
  );
}

function shareOf(state: HallState, counter: Counter, asked: ServiceId, queues: ReadonlyMap<ServiceId, Queue>, now: EpochMs): Share {
  const own = queues.get(asked)?.length ?? 0;
  let waiting = 0;
  let seconds = 0;
  for (const id of servicesAt(state, counter.id)) {
    const queue = queues.get(id);
    if (!queue) continue;
    waiting += queue.length;
    seconds += queue.length * queue.seconds;
  }
  return { share: own / waiting, rate: own / seconds, ...underWay(state, counter.id, queues, now) };
}

function underWay(
  state: HallState,
  counterId: CounterId,
  queues: ReadonlyMap<ServiceId, Queue>,
  now: EpochMs,
): { free: boolean; progress: number } {
  const ticket = currentTicket(state, counterId);
  if (!ticket) return { free: true, progress: 0 };
  const elapsed = (now - (ticket.startedAt ?? ticket.calledAt ?? now)) / 1000;
  const usual = queues.get(ticket.serviceId)?.seconds ?? 1;
  return { free: false, progress: Math.min(MOST_PROGRESS, Math.max(0, elapsed / usual)) };
}

/** Seconds of one service: what was seen, held to the expectation while little was. At least one. */
function typicalSeconds(state: HallState, serviceId: ServiceId): number {
  const { seconds, mean } = state.durations.get(serviceId) ?? NOTHING_SEEN;
  const expected = state.services.get(serviceId)?.expectedServiceSeconds ?? 0;
  return Math.max(1, blend(expected, mean, seconds.length));
}

/** The standard deviation of one service over its mean. */
function spreadOf({ seconds, mean, deviation }: Durations): number {
  const observed = deviation / Math.max(1, mean);
  return Math.max(LEAST_SPREAD, blend(PRIOR_SPREAD, observed, seconds.length));
}

function blend(prior: number, observed: number, count: number): number {
  return (prior * PRIOR_WEIGHT + observed * count) / (PRIOR_WEIGHT + count);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
