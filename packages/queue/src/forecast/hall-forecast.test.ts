import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { HallState } from '../state.ts';
import {
  assign,
  book,
  call,
  configure,
  finish,
  hallAfter,
  issue,
  MORNING,
  park,
  putCounter,
  putService,
  type Steps,
  serviceId,
  status,
  ticketId,
  toCounter,
} from '../test/index.ts';
import { forecastHall } from './hall-forecast.ts';

const MINUTES = 60;
const APPOINTMENTS = { slotMinutes: 5, capacity: 9, earlySeconds: 60, lateSeconds: 600, releaseSeconds: 1200 };

/** So many visits of just five minutes at counter a; the hall's clock goes on with them. */
function evidence(count: number, service = 'deposit'): (Command | number)[] {
  return Array.from({ length: count }, (_, at) => [issue(900 + at, service), call('a'), 5 * MINUTES, finish('a', 'granted')]).flat();
}

/** One counter for deposits, and five visits that are over. */
const ONE: Steps = [
  configure(),
  putService('deposit', { appointments: APPOINTMENTS }),
  putService('cards'),
  putCounter('a', ['deposit']),
  status('a', 'open'),
  ...evidence(5),
];
const SINCE = MORNING + 25 * MINUTES * 1000;
const crowd = (count: number, service = 'deposit'): Command[] => Array.from({ length: count }, (_, at) => issue(at + 1, service));

function estimate(state: HallState, before = 99, now = SINCE, service = 'deposit') {
  return forecastHall(state, now).estimate(serviceId(service), before);
}

describe('the evidence', () => {
  test('is thin before five services are over', () => {
    const steps = [...ONE.slice(0, 5), ...evidence(4)];
    expect(estimate(hallAfter(...steps))).toBeNull();
    expect(estimate(hallAfter(...steps, ...evidence(1)))).not.toBeNull();
  });

  test('is that of the service alone', () => {
    expect(estimate(hallAfter(...ONE), 0, SINCE, 'cards')).toBeNull();
    expect(estimate(hallAfter(...ONE), 0, SINCE, 'no-such-service')).toBeNull();
  });
});

test.each(['break', 'closed', 'busy'] as const)('nobody is told a wait while the only counter is on %s', (to) => {
  expect(estimate(hallAfter(...ONE, status('a', to)))).toBeNull();
});

describe('the range', () => {
  test('is nothing at a free counter', () => {
    expect(estimate(hallAfter(...ONE))).toEqual({ lowSeconds: 0, highSeconds: 0 });
  });

  test('goes with the number of those before, and half as far with two counters', () => {
    const eight = estimate(hallAfter(...ONE, ...crowd(8), call('a')));
    expect(eight?.lowSeconds).toBeGreaterThan(34 * MINUTES);
    expect(eight?.lowSeconds).toBeLessThan(44 * MINUTES);
    expect(eight?.highSeconds).toBeGreaterThan(40 * MINUTES);
    expect(eight?.highSeconds).toBeLessThan(56 * MINUTES);
    const two = [putCounter('b', ['deposit']), status('b', 'open')];
    const shared = estimate(hallAfter(...ONE, ...two, ...crowd(8), call('a'), call('b')));
    expect(shared?.lowSeconds).toBeGreaterThan(15 * MINUTES);
    expect(shared?.lowSeconds).toBeLessThan(21 * MINUTES);
  });

  test('is wider while little is known of how long services take', () => {
    const widthAfter = (count: number) => {
      const steps = [...ONE.slice(0, 5), ...evidence(count), ...crowd(40), call('a')];
      const range = estimate(hallAfter(...steps), 99, MORNING + count * 5 * MINUTES * 1000);
      return ((range?.highSeconds ?? 0) - (range?.lowSeconds ?? 0)) / (range?.lowSeconds ?? 0);
    };
    expect(widthAfter(5)).toBeGreaterThan(1.3 * widthAfter(45));
  });

  test('never falls from one place to the next, and its end is never before its beginning', () => {
    const forecast = forecastHall(hallAfter(...ONE, ...crowd(300), call('a')), SINCE);
    const ranges = Array.from({ length: 301 }, (_, before) => forecast.estimate(serviceId('deposit'), before));
    const lows = ranges.map((range) => range?.lowSeconds as number);
    const highs = ranges.map((range) => range?.highSeconds as number);
    expect(lows).toEqual(lows.toSorted((a, b) => a - b));
    expect(highs).toEqual(highs.toSorted((a, b) => a - b));
    expect(ranges.every((range) => range && range.lowSeconds <= range.highSeconds)).toBe(true);
    expect(lows.at(-1)).toBeGreaterThan(0.9 * 299 * 5 * MINUTES);
    expect(lows.at(-1)).toBeLessThan(1.1 * 299 * 5 * MINUTES);
  });

  test('of the last in the queue is that of the ticket that stands there', () => {
    const forecast = forecastHall(hallAfter(...ONE, ...crowd(6), call('a')), SINCE);
    expect(forecast.ofTicket(ticketId(6))).toEqual(forecast.estimate(serviceId('deposit'), 4));
    expect(forecast.ofTicket(ticketId(77))).toBeNull();
  });

  test('grows less while what is under way lasts', () => {
    const state = hallAfter(...ONE, ...crowd(3), call('a'));
    const [first, later] = [estimate(state, 0), estimate(state, 0, SINCE + 4 * MINUTES * 1000)];
    expect(later?.lowSeconds).toBeLessThan(first?.lowSeconds as number);
    expect(later?.lowSeconds).toBeGreaterThan(0);
  });

  test('is the same for the same hall and moment', () => {
    const state = hallAfter(...ONE, ...crowd(20), call('a'));
    expect(estimate(state, 12)).toEqual(estimate(state, 12));
  });
});

describe('the hall’s own rules are asked for', () => {
  test('a class that goes first', () => {
    const state = hallAfter(...ONE, ...crowd(6), call('a'), issue(50, 'deposit', { priority: 'urgent' }));
    const forecast = forecastHall(state, SINCE);
    const [urgent, second] = [forecast.ofTicket(ticketId(50)), forecast.ofTicket(ticketId(2))];
    expect(urgent?.lowSeconds).toBeLessThan(6 * MINUTES);
    expect(second?.lowSeconds).toBeGreaterThan(8 * MINUTES);
  });

  test('what waits for one counter alone', () => {
    const state = hallAfter(...ONE, ...crowd(6), call('a'), assign(6, toCounter('a')));
    expect(forecastHall(state, SINCE).ofTicket(ticketId(6))?.lowSeconds).toBeLessThan(6 * MINUTES);
  });

  test('a parked visitor, who comes back at their time and takes somebody’s turn', () => {
    const before = estimate(hallAfter(...ONE, ...crowd(6), call('a'), finish('a'), call('a')));
    const parked = estimate(hallAfter(...ONE, ...crowd(6), call('a'), park('a', 600), call('a')));
    expect(parked?.lowSeconds).toBeGreaterThan((before?.lowSeconds as number) + 3 * MINUTES);
  });

  test('bookings that are still to come', () => {
    const busy = [...ONE, ...crowd(4), call('a')];
    const slot = Math.ceil(SINCE / 300_000) * 300_000;
    const booked = [1, 2, 3].map((n) => book(n, 'deposit', slot + n * 300_000));
    const [without, withThem] = [estimate(hallAfter(...busy)), estimate(hallAfter(...busy, ...booked))];
    // A counter without a work profile calls them first.
    expect(withThem?.lowSeconds).toBeGreaterThan((without?.lowSeconds as number) + 10 * MINUTES);
  });

  test('visits that go on with another service', () => {
    const steps = [...ONE.slice(0, 3), putCounter('a', ['deposit', 'cards']), status('a', 'open'), ...evidence(5), ...evidence(5, 'cards')];
    const now = MORNING + 50 * MINUTES * 1000;
    const alone = [1, 2, 3].map((n) => issue(n, 'deposit'));
    const onwards = [1, 2, 3].map((n) => issue(n, 'deposit', { journey: ['cards'] }));
    const [without, withThem] = [alone, onwards].map((one) => estimate(hallAfter(...steps, ...one, call('a')), 99, now, 'cards'));
    expect(withThem?.lowSeconds).toBeGreaterThan((without?.lowSeconds as number) + 10 * MINUTES);
  });
});
