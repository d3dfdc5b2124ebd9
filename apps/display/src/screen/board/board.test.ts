import type { CounterView, RecentCallView } from '@foyer/contract';
import { expect, it } from 'vitest';
import { boardOf } from './board.ts';

const NOW = Date.parse('2025-11-21T09:00:30.000Z');
const HALL = { zone: 'Europe/Berlin', cutover: '04:00' };
const ago = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
const call = (seq: number, number: string, counter: string, second: number) =>
  ({
    seq,
    number,
    counterId: counter,
    counterName: counter,
    locale: 'en',
    at: `2025-11-21T09:00:${String(second).padStart(2, '0')}.000Z`,
  }) as RecentCallView;
const counter = (name: string, number: string | null) =>
  ({ id: name, name, status: number ? 'busy' : 'open', currentTicket: number === null ? null : { number } }) as CounterView;

it('shows the newest call whose visitor is still at the counter, and the others below', () => {
  const calls = [call(4, 'C001', 'C', 28), call(3, 'B001', 'B', 20), call(2, 'A001', 'A', 5)];
  const board = boardOf(calls, [counter('A', 'A001'), counter('B', 'B001'), counter('C', null)], NOW, HALL);
  expect(board.nowServing).toMatchObject({ number: 'B001', fresh: true });
  expect(board.lastCalls.map(({ number, fresh }) => [number, fresh])).toEqual([
    ['C001', true],
    ['A001', false],
  ]);
});
it('shows a recalled number once', () => {
  const board = boardOf([call(4, 'A001', 'A', 28), call(3, 'B001', 'B', 20), call(2, 'A001', 'A', 5)], [counter('A', 'A001')], NOW, HALL);
  expect(board.nowServing?.seq).toBe(4);
  expect(board.lastCalls.map(({ number }) => number)).toEqual(['B001']);
});
it('is empty before the first call, with the counters as people count', () => {
  const board = boardOf([], [counter('10', null), counter('2', null)], NOW, HALL);
  expect(board).toMatchObject({ nowServing: null, lastCalls: [] });
  expect(board.counters.map(({ name }) => name)).toEqual(['2', '10']);
});
it('drops what was called on an earlier day, and the number that was left at a counter', () => {
  // 10:00 in Berlin: six hours ago the day had just begun, seven hours ago it was still the day before.
  const calls = [6, 7, 30].map((hours) => ({ ...call(hours, `A${hours}`, 'A', 0), at: ago(hours) }));
  const left = { ...counter('A', 'A30'), currentTicket: { number: 'A30', calledAt: ago(30) } } as CounterView;
  const board = boardOf(calls, [left], NOW, HALL);
  expect(board.lastCalls.map(({ number }) => number)).toEqual(['A6']);
  expect(board.nowServing).toBeNull();
  expect(board.counters.map(({ status, currentTicket }) => [status, currentTicket])).toEqual([['busy', null]]);
});
it('keeps a call of just before the cut-over for an hour', () => {
  const cutover = Date.parse('2025-11-21T03:00:00.000Z');
  const calls = [{ ...call(1, 'A001', 'A', 0), at: new Date(cutover - 60_000).toISOString() }];
  const shown = (now: number) => boardOf(calls, [counter('A', 'A001')], now, HALL).nowServing?.number;
  expect([shown(cutover + 50 * 60_000), shown(cutover + 60 * 60_000)]).toEqual(['A001', undefined]);
});
