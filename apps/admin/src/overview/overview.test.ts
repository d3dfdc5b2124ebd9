import type { CounterView, OpenTickets, QueueView, ServiceView, Stats } from '@foyer/contract';
import { describe, expect, it, test } from 'vitest';
import { attention } from './attention.ts';
import { presentOf, servicesDone, wholeHours } from './day-figures.ts';
import { leftBehind } from './left-behind.ts';
import { inAll, waitingNow } from './waiting-now.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const service = (id: string, more: Partial<ServiceView> = {}) =>
  ({ id, waiting: 0, longestWaitSince: null, targetWaitSeconds: 600, eta: null, availability: { open: true }, ...more }) as ServiceView;
const counter = (setStatus: CounterView['setStatus'], serviceIds: string[], current: object | null = null) =>
  ({ setStatus, serviceIds, currentTicket: current }) as unknown as CounterView;

describe('what needs attention', () => {
  it('is nothing while all is well', () => {
    const services = [service('a', { waiting: 3, longestWaitSince: ago(10) }), service('b')];
    expect(attention(services, [counter('open', ['a'])], waitingNow(services, []), NOW)).toEqual([]);
  });
  it('is a queue that no open counter serves, though others are on a break', () => {
    const services = [service('a', { waiting: 2, longestWaitSince: ago(1) })];
    expect(attention(services, [counter('break', ['a']), counter('open', ['b'])], waitingNow(services, []), NOW)).toEqual([
      { kind: 'unserved', serviceId: 'a', waiting: 2 },
    ]);
  });
  it('is a wait over the target, the worst first', () => {
    const services = [
      service('a', { waiting: 1, longestWaitSince: ago(11) }),
      service('b', { waiting: 1, longestWaitSince: ago(30) }),
      service('c', { waiting: 1, longestWaitSince: ago(90), targetWaitSeconds: null }),
    ];
    expect(attention(services, [counter('open', ['a', 'b', 'c'])], waitingNow(services, []), NOW)).toEqual([
      { kind: 'overTarget', serviceId: 'b', waited: 1800, target: 600 },
      { kind: 'overTarget', serviceId: 'a', waited: 660, target: 600 },
    ]);
  });
});

describe('the present', () => {
  it('is counted over all services and counters', () => {
    const services = [
      service('a', { waiting: 3, longestWaitSince: ago(4), eta: { lowSeconds: 300, highSeconds: 700 } }),
      service('b', { waiting: 2, longestWaitSince: ago(9), eta: { lowSeconds: 60, highSeconds: 200 } }),
      service('c', { eta: { lowSeconds: 0, highSeconds: 9000 }, availability: { open: false } as ServiceView['availability'] }),
    ];
    expect(
      presentOf(inAll(waitingNow(services, undefined)), services, [counter('open', [], {}), counter('open', []), counter('closed', [])]),
    ).toEqual({
      waiting: 5,
      atCounters: 1,
      longestSince: ago(9),
      openCounters: 2,
      counters: 3,
      forecast: { lowSeconds: 60, highSeconds: 700 },
    });
  });
  it('of an empty hall has no wait and no forecast', () => {
    expect(presentOf(inAll(new Map()), [], [])).toMatchObject({ waiting: 0, longestSince: null, forecast: null });
  });
});

describe('who waits', () => {
  const ticket = (serviceId: string, minutes: number) => ({ serviceId, waitingSince: ago(minutes) });
  const queue = (kind: QueueView['kind'], ownerId: string, tickets: object[], count = tickets.length) =>
    ({ kind, ownerId, count, tickets }) as QueueView;
  const services = [service('a', { waiting: 40, longestWaitSince: ago(20) }), service('b')];
  const queues = [
    queue('service', 'a', [ticket('a', 3), ticket('a', 2)], 40),
    queue('appointments', 'a', [ticket('a', -5)]),
    queue('counter', 'one', [ticket('a', 30), ticket('b', 1)]),
    queue('user', 'ann', [ticket('b', 60)]),
    queue('pool', 'one', [ticket('b', 90)]),
  ];
  const now = waitingNow(services, queues);

  it('is everybody, wherever they stand, but those who are parked', () => {
    expect(now.get('a')).toEqual({ waiting: 42, longestSince: ago(30) });
    expect(now.get('b')).toEqual({ waiting: 2, longestSince: ago(60) });
    expect(inAll(now)).toEqual({ waiting: 44, longestSince: ago(60) });
  });
  it('counts the services’ own queues until the others are known', () => {
    expect(inAll(waitingNow(services, undefined))).toEqual({ waiting: 40, longestSince: ago(20) });
  });
  it('has waited too long for one person alone, too', () => {
    expect(attention(services, [counter('open', ['a', 'b'])], now, NOW)).toContainEqual({
      kind: 'overTarget',
      serviceId: 'b',
      waited: 3600,
      target: 600,
    });
  });
});

describe('who is left behind', () => {
  const place = (id: string, setStatus: CounterView['setStatus'], person: string | null = null) =>
    ({ id, setStatus, specialist: person && { id: person, name: person } }) as unknown as CounterView;
  const open = (queues: object[], atCounters: object[] = []) => ({ queues, atCounters }) as unknown as OpenTickets;
  const alone = (kind: string, ownerId: string, count = 1) => ({ kind, ownerId, count });

  it.each([
    ['nobody: they are called there', [alone('counter', 'a'), alone('user', 'ann')], []],
    ['who waits for a closed counter', [alone('counter', 'b', 2)], [['counter', 'b', 2]]],
    ['who waits for a person on a break', [alone('user', 'ben')], [['user', 'ben', 1]]],
    ['who waits for a person who sits nowhere', [alone('user', 'eve')], [['user', 'eve', 1]]],
    ['nobody: they wait for a service, or are parked', [alone('service', 'x', 9), alone('pool', 'b')], []],
  ])('%s', (_, queues, expected) => {
    const counters = [place('a', 'open', 'ann'), place('b', 'closed'), place('c', 'break', 'ben')];
    const found = leftBehind(open(queues), counters, '2026-03-02');
    expect(found.map((one) => one.kind === 'absent' && [one.of, one.ownerId, one.waiting])).toEqual(expected);
  });
  it('is a ticket of an earlier day that is still at a counter', () => {
    const tickets = [
      { number: 'A001', businessDay: '2026-02-28', counterId: 'a' },
      { number: 'A002', businessDay: '2026-03-02', counterId: 'b' },
    ];
    expect(leftBehind(open([], tickets), [], '2026-03-02')).toEqual([
      { kind: 'overnight', number: 'A001', day: '2026-02-28', counterId: 'a' },
    ]);
    expect(leftBehind(open([], tickets), [], null)).toEqual([]);
  });
});

test('services done are the sum of their rows', () => {
  const byService = [{ served: 2 }, { served: 5 }] as Stats['byService'];
  expect(servicesDone({ byService })).toBe(7);
});

test('the day’s curve has its quiet hours too, and ends where the day does', () => {
  const hour = (at: number, called: number) => ({ hour: at, issued: 1, called, served: 0, medianWaitSeconds: 60 });
  expect(wholeHours([hour(9, 2), hour(11, 3)])).toEqual([
    hour(9, 2),
    { hour: 10, issued: 0, called: 0, served: 0, medianWaitSeconds: null },
    hour(11, 3),
  ]);
  expect(wholeHours([])).toEqual([]);
});
