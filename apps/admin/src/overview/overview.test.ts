import type { CounterView, ServiceView } from '@foyer/contract';
import { describe, expect, it, test } from 'vitest';
import { attention } from './attention.ts';
import { calledToday, presentOf, wholeHours } from './day-figures.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const service = (id: string, more: Partial<ServiceView> = {}) =>
  ({ id, waiting: 0, longestWaitSince: null, targetWaitSeconds: 600, eta: null, availability: { open: true }, ...more }) as ServiceView;
const counter = (setStatus: CounterView['setStatus'], serviceIds: string[], current: object | null = null) =>
  ({ setStatus, serviceIds, currentTicket: current }) as unknown as CounterView;

describe('what needs attention', () => {
  it('is nothing while all is well', () => {
    const services = [service('a', { waiting: 3, longestWaitSince: ago(10) }), service('b')];
    expect(attention(services, [counter('open', ['a'])], NOW)).toEqual([]);
  });
  it('is a queue that no open counter serves, though others are on a break', () => {
    const services = [service('a', { waiting: 2, longestWaitSince: ago(1) })];
    expect(attention(services, [counter('break', ['a']), counter('open', ['b'])], NOW)).toEqual([
      { kind: 'unserved', serviceId: 'a', waiting: 2 },
    ]);
  });
  it('is a wait over the target, the worst first', () => {
    const services = [
      service('a', { waiting: 1, longestWaitSince: ago(11) }),
      service('b', { waiting: 1, longestWaitSince: ago(30) }),
      service('c', { waiting: 1, longestWaitSince: ago(90), targetWaitSeconds: null }),
    ];
    expect(attention(services, [counter('open', ['a', 'b', 'c'])], NOW)).toEqual([
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
    expect(presentOf(services, [counter('open', [], {}), counter('open', []), counter('closed', [])])).toEqual({
      waiting: 5,
      atCounters: 1,
      longestSince: ago(9),
      openCounters: 2,
      counters: 3,
      forecast: { lowSeconds: 60, highSeconds: 700 },
    });
  });
  it('of an empty hall has no wait and no forecast', () => {
    expect(presentOf([], [])).toMatchObject({ waiting: 0, longestSince: null, forecast: null });
  });
});

test('the day’s curve has its quiet hours too, and ends where the day does', () => {
  const hour = (at: number, called: number) => ({ hour: at, issued: 1, called, served: 0, medianWaitSeconds: 60 });
  expect(wholeHours([hour(9, 2), hour(11, 3)])).toEqual([
    hour(9, 2),
    { hour: 10, issued: 0, called: 0, served: 0, medianWaitSeconds: null },
    hour(11, 3),
  ]);
  expect(wholeHours([])).toEqual([]);
  expect(calledToday({ byHour: [hour(9, 2), hour(11, 3)] })).toBe(5);
});
