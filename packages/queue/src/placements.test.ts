import { describe, expect, test } from 'vitest';
import type { TicketId } from './ids.ts';
import { Line } from './line.ts';
import type { Ticket } from './model.ts';
import { keyAfter, keyFor } from './placements.ts';
import { type WritableHall, writableHall } from './state.ts';
import { aHall } from './test/index.ts';

const QUEUE = 'service:deposit';

/** A queue of ordinary visitors with these keys, between one of a higher and none of a lower class. */
function hallWith(...keys: number[]): WritableHall {
  const state = writableHall();
  state.seq = 100;
  state.hall = aHall();
  const line = new Line();
  line.insert({ rank: 20, key: 1, arrival: 1, ticketId: 'urgent' as TicketId });
  keys.forEach((key, at) => {
    line.insert({ rank: 0, key, arrival: 10 + at, ticketId: `T${at}` as TicketId });
  });
  state.lines.set(QUEUE, line);
  return state;
}

const ticket = { arrival: 5, priority: 'ordinary' } as Ticket;

describe('a place in a queue', () => {
  test.each([
    ['by age', 'age', [20, 30], 5],
    ['last', 'last', [20, 30], 103],
    ['last of nobody', 'last', [], 103],
    ['first', 'first', [20, 30], 19],
    ['first of nobody in its class', 'first', [], 5],
    ['first, twice', 'first', [-3, 20], -4],
  ] as const)('%s', (_, place, keys, key) => {
    expect(keyFor(hallWith(...keys), QUEUE, ticket, place, 2)).toBe(key);
  });

  test('in a queue that nobody has ever been in', () => {
    const empty = writableHall();
    expect(keyFor(empty, QUEUE, ticket, 'first', 0)).toBe(5);
    expect(keyAfter(empty, QUEUE, ticket, 1, 0)).toBe(1);
  });
});

describe('behind so many others', () => {
  test.each([
    ['none: first', 0, 19],
    ['one', 1, 25],
    ['two', 2, 35],
    ['all of them: last', 3, 101],
    ['more than there are: last', 9, 101],
  ])('%s', (_, others, key) => {
    expect(keyAfter(hallWith(20, 30, 40), QUEUE, ticket, others, 0)).toBe(key);
  });

  test('of its class only: the higher one is not counted, a lower one is not passed', () => {
    const state = hallWith(20, 30);
    state.lines.get(QUEUE);
    expect(keyAfter(state, QUEUE, { ...ticket, priority: 'urgent' }, 1, 0)).toBe(101);
    expect(keyAfter(state, QUEUE, ticket, 1, 0)).toBe(25);
  });

  test('where no number is left in between, further back', () => {
    const next = 20 + Number.EPSILON * 16;
    expect((20 + next) / 2 === 20 || (20 + next) / 2 === next).toBe(true);
    expect(keyAfter(hallWith(20, next, 30), QUEUE, ticket, 1, 0)).toBeCloseTo(25);
    expect(keyAfter(hallWith(20, next), QUEUE, ticket, 1, 0)).toBe(101);
    expect(keyAfter(hallWith(20, 20, 20, 30), QUEUE, ticket, 1, 0)).toBe(25);
  });

  test('a thousand times in the same place, and always in order', () => {
    const state = hallWith(20, 30);
    const line = state.lines.get(QUEUE) as Line;
    for (let at = 0; at < 1000; at += 1) {
      const key = keyAfter(state, QUEUE, ticket, 1, at);
      const first = line.firstOfRank(0);
      expect(key).toBeGreaterThan(first?.key as number);
      line.insert({ rank: 0, key, arrival: 1000 + at, ticketId: `R${at}` as TicketId });
    }
    expect(line.size).toBe(1003);
  });
});
