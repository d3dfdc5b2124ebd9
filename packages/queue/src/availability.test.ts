import { describe, expect, test } from 'vitest';
import { availability, type HallMoment, isHallOpen, lastTicketWarning, openRefusal } from './availability.ts';
import type { Command } from './commands.ts';
import type { BusinessDay } from './ids.ts';
import type { Forecast, Service } from './model.ts';
import { restore, snapshot } from './snapshot.ts';
import { at, cancel, configure, contextAt, hallAfter, issue, putCounter, putService, serviceId, status, weekly } from './test/index.ts';

const DEPOSIT = serviceId('deposit');
const TODAY = '2026-01-05' as BusinessDay;
/** The tests' hall stands in Greenwich: its clocks show UTC. */
const moment = (clock: string): HallMoment => contextAt(at(clock));
const wait = (highSeconds: number): Forecast => ({ lowSeconds: 0, highSeconds });

function why(service: Partial<Service>, clock: string, forecast: Forecast | null = null, ...more: Command[]) {
  return availability(hallAfter(configure(), putService('deposit', service), ...more), DEPOSIT, moment(clock), forecast);
}
const hours = weekly({ from: '08:00', to: '12:00' });
const gone = (count: number): Command[] => Array.from({ length: count }, (_, n) => [issue(n, 'deposit'), cancel(n)]).flat();

describe('a visitor can take a ticket', () => {
  test.each([
    ['where nobody said otherwise', {}, '03:00'],
    ['within the hours', { hours }, '11:59'],
    ['out of hours on a day for which it was opened', { hours, openedFor: TODAY }, '20:00'],
  ] as [string, Partial<Service>, string][])('%s', (_, service, clock) => {
    expect(why(service, clock)).toBeNull();
  });

  test('not anew when the clock is set back over midnight to a day whose quota is reached', () => {
    const tomorrow = [24 * 3600, issue(8, 'deposit')];
    const state = hallAfter(configure(), putService('deposit', { dailyQuota: 2 }), ...gone(2), ...tomorrow);
    const reached = { code: 'QUOTA_REACHED', details: { serviceId: DEPOSIT, quota: 2 } };
    for (const one of [state, restore(snapshot(state))]) expect(availability(one, DEPOSIT, moment('09:00'), null)).toEqual(reached);
    const later = hallAfter(configure(), putService('deposit'), ...[1, 2, 3, 4, 5].flatMap((n) => [issue(n, 'deposit'), 24 * 3600]));
    expect(later.issued.get(DEPOSIT)).toEqual({
      businessDay: '2026-01-09',
      count: 1,
      others: ['2026-01-08', '2026-01-07'].map((businessDay) => ({ businessDay, count: 1 })),
    });
  });

  test('below the quota, and again on another day', () => {
    expect(why({ dailyQuota: 3 }, '09:00', null, ...gone(2))).toBeNull();
    const state = hallAfter(configure(), putService('deposit', { dailyQuota: 2 }), ...gone(2));
    expect(availability(state, DEPOSIT, { ...moment('09:00'), businessDay: '2026-01-06' as BusinessDay }, null)).toBeNull();
  });
});

describe('a visitor gets no ticket', () => {
  test.each([
    ['of a service that is closed by hand', { open: false }, '09:00', { code: 'SERVICE_CLOSED', details: { serviceId: DEPOSIT } }],
    [
      'before opening time',
      { hours },
      '07:00',
      { code: 'SERVICE_OUT_OF_HOURS', details: { serviceId: DEPOSIT, opensAt: '2026-01-05T08:00' } },
    ],
    [
      'after closing time',
      { hours },
      '12:00',
      { code: 'SERVICE_OUT_OF_HOURS', details: { serviceId: DEPOSIT, opensAt: '2026-01-06T08:00' } },
    ],
    [
      'because it was opened by hand on another day',
      { hours, openedFor: '2026-01-04' as BusinessDay },
      '12:00',
      { code: 'SERVICE_OUT_OF_HOURS', details: { serviceId: DEPOSIT, opensAt: '2026-01-06T08:00' } },
    ],
    [
      'of a service that never opens',
      { hours: weekly() },
      '12:00',
      { code: 'SERVICE_OUT_OF_HOURS', details: { serviceId: DEPOSIT, opensAt: null } },
    ],
  ] as [string, Partial<Service>, string, object][])('%s', (_, service, clock, refusal) => {
    expect(why(service, clock)).toEqual(refusal);
  });

  test('when as many were given out as may be, also when they have left since', () => {
    expect(why({ dailyQuota: 2 }, '09:00', null, ...gone(2))).toEqual({ code: 'QUOTA_REACHED', details: { serviceId: DEPOSIT, quota: 2 } });
  });

  test('when there is no number left', () => {
    const series = { prefix: 'D', first: 1, last: 2, step: 1, wrap: false };
    expect(why({ series }, '09:00', null, ...gone(2))).toEqual({ code: 'SERIES_EXHAUSTED', details: { serviceId: DEPOSIT } });
  });

  test('of a service that is not there', () => {
    expect(availability(hallAfter(configure()), DEPOSIT, moment('09:00'), null)).toEqual({
      code: 'SERVICE_UNKNOWN',
      details: { serviceId: DEPOSIT },
    });
  });
});

describe('the last ticket', () => {
  const close = { hours, lastTicket: 'close' } as const;
  const lastGone = { code: 'LAST_TICKET_GONE', details: { serviceId: DEPOSIT, closesAt: '12:00' } };

  test('is gone when the forecast lies past closing time, not when it meets it', () => {
    expect([why(close, '11:50', wait(601)), why(close, '11:50', wait(600))]).toEqual([lastGone, null]);
  });

  test('is reckoned to the second', () => {
    const state = hallAfter(configure(), putService('deposit', close));
    const late = contextAt(at('11:50') + 30_000);
    expect([571, 570].map((seconds) => availability(state, DEPOSIT, late, wait(seconds))?.code)).toEqual(['LAST_TICKET_GONE', undefined]);
  });

  test.each([
    ['without a forecast', close, null],
    ['where the kiosk only warns', { ...close, lastTicket: 'warn' }, wait(9999)],
    ['where nobody asks', { ...close, lastTicket: 'off' }, wait(9999)],
    ['without hours', { ...close, hours: null }, wait(9999)],
    ['on a day for which somebody opened the service', { ...close, openedFor: TODAY }, wait(9999)],
  ] as [string, Partial<Service>, Forecast | null][])('is not asked for %s', (_, service, forecast) => {
    expect(why(service, '11:50', forecast)).toBeNull();
  });

  test('is warned of', () => {
    const warned = (lastTicket: Service['lastTicket'], seconds: number) => {
      const service = hallAfter(configure(), putService('deposit', { hours, lastTicket })).services.get(DEPOSIT) as Service;
      return lastTicketWarning(service, moment('11:50'), wait(seconds));
    };
    expect([warned('warn', 601), warned('warn', 600), warned('off', 601)]).toEqual([true, false, false]);
  });
});

test('hours and the hand are asked for later legs, not the quota', () => {
  const state = hallAfter(configure(), putService('deposit', { hours, dailyQuota: 1 }), ...gone(1));
  const service = state.services.get(DEPOSIT) as Service;
  expect([openRefusal(service, moment('09:00')), openRefusal(service, moment('19:00'))?.code]).toEqual([null, 'SERVICE_OUT_OF_HOURS']);
});

describe('a hall is open', () => {
  const isOpen = (clock: string, ...history: Command[]) => isHallOpen(hallAfter(configure(), ...history), moment(clock));
  const counter = putCounter('a', ['deposit']);
  const other = weekly({ from: '14:00', to: '16:00' });

  test('by the hours of any of its services', () => {
    const services = [putService('deposit', { hours }), putService('cards', { hours: other })];
    expect(['07:59', '08:00', '13:00', '15:59', '16:00'].map((clock) => isOpen(clock, ...services))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('beyond them where somebody opened a service for today, not where a counter was left open', () => {
    expect(isOpen('20:00', putService('deposit', { hours, openedFor: TODAY }))).toBe(true);
    expect(isOpen('20:00', putService('deposit', { hours }), counter, status('a', 'open'))).toBe(false);
  });

  test('not while every service is closed by hand', () => {
    expect(isOpen('09:00', putService('deposit', { hours, open: false }))).toBe(false);
  });

  test('without hours, from the first counter to the last', () => {
    const service = putService('deposit');
    const days: Command[][] = [[], [status('a', 'open')], [status('a', 'break')], [status('a', 'open'), status('a', 'closed')]];
    expect(days.map((day) => isOpen('03:00', service, counter, ...day))).toEqual([false, true, true, false]);
  });

  test('never without a service', () => {
    expect(isOpen('09:00', putCounter('a', []), status('a', 'open'))).toBe(false);
  });
});
