import { describe, expect, test } from 'vitest';
import type { Command } from './commands.ts';
import { estimate } from './estimate.ts';
import { emptyHall, type HallState } from './state.ts';
import {
  call,
  carryOut,
  configure,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  MORNING,
  putCounter,
  putService,
  serviceId,
  start,
  status,
} from './test/index.ts';
import { currentTicket, waitingForService } from './views.ts';

const DEPOSIT = serviceId('deposit');
let last = 0;
const visitor = (service = 'deposit'): Command => issue(++last, service);
const visitors = (count: number, service?: string) => Array.from({ length: count }, () => visitor(service));
/** Finished services of so many seconds each, at a counter. */
const served = (counter: string, ...seconds: number[]): (Command | number)[] =>
  seconds.flatMap((one) => [visitor(), call(counter), start(counter), one, finish(counter)]);
const open = (id: string, ...services: string[]): Command[] => [putCounter(id, services), status(id, 'open')];
const hall = [
  configure(),
  putService('deposit', { expectedServiceSeconds: 120 }),
  putService('withdrawal', { expectedServiceSeconds: 120 }),
  ...open('a', 'deposit'),
];
const known = [...hall, ...served('a', 120, 110, 130, 100, 140, 120)];
/** At the end of a story: the hall and its time. */
const at = (before: number, ...steps: (Command | number)[]) => {
  const seconds = steps.filter((step) => typeof step === 'number').reduce((sum, one) => sum + one, 0);
  return estimate(hallAfter(...steps), DEPOSIT, before, MORNING + seconds * 1000);
};
const lowAt = (before: number, ...steps: (Command | number)[]) => at(before, ...steps)?.lowSeconds as number;

describe('there is no estimate', () => {
  test.each([
    ['before five services were finished', [...hall, ...served('a', 120, 120, 120, 120)]],
    ['when the only counter has a break', [...known, status('a', 'break')]],
    ['when the only counter does not call', [...known, status('a', 'busy')]],
    ['when the open counter serves something else', [...known, putCounter('a', ['withdrawal'])]],
    ['when the service is gone', [configure()]],
  ])('%s', (_, steps) => {
    expect(at(3, ...steps)).toBeNull();
  });
});

describe('an estimate', () => {
  const busy = [...known, ...visitors(9), call('a')];

  test('is nothing where a counter is free', () => {
    expect(at(0, ...known)).toEqual({ lowSeconds: 0, highSeconds: 0 });
  });

  test('is as many services as stand before, at one counter', () => {
    expect([0, 1, 4].map((before) => lowAt(before, ...busy))).toEqual([120, 240, 600]);
  });

  test('is the less the longer the service under way has lasted, and never counts it as over', () => {
    expect([30, 60, 600].map((seconds) => lowAt(0, ...busy, seconds))).toEqual([90, 60, 12]);
  });

  test('is halved by a second counter', () => {
    const two = [...known, ...open('b', 'deposit'), ...visitors(20), call('a'), call('b')];
    expect(lowAt(9, ...two) / lowAt(9, ...busy)).toBeCloseTo(0.5, 1);
  });

  test('grows with the other queue of a shared counter', () => {
    const shared = [...known, putCounter('a', ['deposit', 'withdrawal']), ...visitors(5)];
    const [none, few, many] = [0, 5, 20].map((count) => lowAt(4, ...shared, ...visitors(count, 'withdrawal'), call('a')));
    expect(none).toBeLessThan(few as number);
    expect(few).toBeLessThan(many as number);
  });

  test('is a range that widens with the number before, but not as fast', () => {
    const [near, far] = [1, 8].map((before) => at(before, ...busy) as { lowSeconds: number; highSeconds: number });
    const width = (range: typeof near) => (range as { highSeconds: number }).highSeconds - (range as { lowSeconds: number }).lowSeconds;
    expect(width(near)).toBeGreaterThan(0);
    expect(width(far)).toBeGreaterThan(width(near));
    expect(width(far)).toBeLessThan(width(near) * 8);
  });

  test('is not moved by a ticket that somebody forgot', () => {
    const forgotten = [...known, ...served('a', 9 * 3600), ...visitors(9), call('a')];
    expect(lowAt(4, ...forgotten) / lowAt(4, ...busy)).toBeLessThan(1.1);
  });

  test('leans on the expectation while little was seen, and on what was seen later', () => {
    const slow = (count: number) =>
      lowAt(0, ...hall, ...served('a', ...Array.from({ length: count }, () => 240)), ...visitors(2), call('a'));
    expect(slow(5)).toBe(180);
    expect(slow(50)).toBeGreaterThan(225);
  });
});

describe('what an estimate promises, in a hall that is played', () => {
  // Services of a gamma-like spread (sum of three exponentials): mean 120 s, as uneven as people are.
  const random = lehmer(20260105);
  const serviceSeconds = () => -40 * Math.log(random() * random() * random());

  test.each([1, 3])('holds about as often as it says, at %i counters', (counters) => {
    const waits = Array.from({ length: 400 }, () => forecastAndWait(counters, serviceSeconds));
    const share = (holds: (one: (typeof waits)[number]) => boolean) => waits.filter(holds).length / waits.length;
    // P50 and P80, with room for what a closed formula leaves out.
    expect(share((one) => one.wait <= one.low)).toBeGreaterThan(0.4);
    expect(share((one) => one.wait <= one.low)).toBeLessThan(0.6);
    expect(share((one) => one.wait <= one.high)).toBeGreaterThan(0.68);
    expect(share((one) => one.wait <= one.high)).toBeLessThan(0.9);
  });
});

/** Forty wait, and are played until twenty were served; then the last one's forecast, and their wait. */
function forecastAndWait(counters: number, serviceSeconds: () => number): { low: number; high: number; wait: number } {
  const ids = Array.from({ length: counters }, (_, at) => `counter-${at}`);
  const state = emptyHall();
  const carry = (command: Command, now: number) => carryOut(state, command, contextAt(now, command));
  for (const command of [
    configure(),
    putService('deposit', { expectedServiceSeconds: 120 }),
    ...ids.flatMap((id) => open(id, 'deposit')),
    ...visitors(40),
  ])
    carry(command, MORNING);
  const ends = new Map(ids.map((id) => [id, MORNING]));
  let forecast: { low: number; high: number; at: number } | null = null;
  for (;;) {
    const [id, now] = [...ends].reduce((first, one) => (one[1] < first[1] ? one : first));
    carry(call(id), now);
    if (forecast && waitingForService(state, DEPOSIT) === 0)
      return { low: forecast.low, high: forecast.high, wait: (now - forecast.at) / 1000 };
    if (currentTicket(state, counterId(id)) === null) throw new Error('nobody was left to wait for');
    ends.set(id, now + serviceSeconds() * 1000);
    forecast ??= forecastNow(state, now);
  }
}

/** For the last in the line, once twenty services are there as evidence. */
function forecastNow(state: HallState, now: number): { low: number; high: number; at: number } | null {
  if ((state.durations.get(DEPOSIT)?.seconds.length ?? 0) < 20) return null;
  const range = estimate(state, DEPOSIT, waitingForService(state, DEPOSIT) - 1, now);
  return range && { low: range.lowSeconds, high: range.highSeconds, at: now };
}

/** Park & Miller's generator: the same halls on every machine. Greater than 0, less than 1. */
function lehmer(seed: number): () => number {
  let value = seed;
  return () => {
    value = (value * 48_271) % 0x7fff_ffff;
    return value / 0x7fff_ffff;
  };
}
