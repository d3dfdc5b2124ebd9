import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { HallState } from '../state.ts';
import {
  assign,
  call,
  cancel,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  MORNING,
  noShow,
  park,
  remark,
  restoreTicket,
  type Steps,
  start,
  TWO_COUNTERS,
  take,
  ticketId,
  toCounter,
  toService,
  toUser,
} from '../test/index.ts';
import { nextFor, position, waitingAt, waitingForCounter } from '../views.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command, seconds = 0) => {
  const decision = decide(state, command, contextAt(MORNING + seconds * 1000, command));
  return decision.ok ? decision.events : decision.rejection;
};
const waiting: Steps = [...TWO_COUNTERS, issue(1, 'deposit'), issue(2, 'deposit'), issue(3, 'withdrawal')];
const nextAt = (state: HallState, id: string) => nextFor(state, counterId(id), MORNING)?.number;

describe('who waits', () => {
  test('is assigned to a counter, which calls nobody before', () => {
    const state = hallAfter(...waiting);
    expect(eventsOf(state, assign(2, toCounter('b')))).toEqual([
      {
        type: 'ticket_moved',
        ticketId: ticketId(2),
        serviceId: 'deposit',
        boundTo: { kind: 'counter', counterId: 'b' },
        key: state.tickets.get(ticketId(2))?.arrival,
        cause: 'assigned',
        releasedFrom: null,
      },
    ]);
    const assigned = hallAfter(...waiting, assign(2, toCounter('b')));
    expect([nextAt(assigned, 'a'), nextAt(assigned, 'b')]).toEqual(['D001', 'D002']);
    expect(waitingAt(assigned, counterId('b'), 9).map((one) => one.number)).toEqual(['D002', 'D001']);
    expect([waitingForCounter(assigned, counterId('a')), waitingForCounter(assigned, counterId('b'))]).toEqual([2, 2]);
    expect([1, 2, 3].map((n) => position(assigned, ticketId(n)))).toEqual([1, 1, 1]);
  });

  test('is assigned to a person, wherever that one sits', () => {
    const steps = [...waiting, take('a', 'ben'), assign(3, toUser('ben'))];
    expect(nextAt(hallAfter(...steps), 'a')).toBe('W001');
    const moved = hallAfter(...steps, take('b', 'ben'));
    expect([nextAt(moved, 'b'), waitingForCounter(moved, counterId('b'))]).toEqual(['W001', 3]);
  });

  test('moves to another queue, in the place of its age or the one said', () => {
    const moved = (place?: 'first' | 'last') => hallAfter(...waiting, issue(4, 'withdrawal'), assign(1, toService('withdrawal'), place));
    expect(eventsOf(hallAfter(...waiting), assign(1, toService('withdrawal')))).toMatchObject([{ cause: 'moved', boundTo: null }]);
    expect(position(moved(), ticketId(1))).toBe(1);
    expect(position(moved('last'), ticketId(1))).toBe(3);
    expect(position(moved('first'), ticketId(1))).toBe(1);
  });

  test('is set free again', () => {
    const steps = [...waiting, assign(1, toCounter('b'))];
    expect(eventsOf(hallAfter(...steps), assign(1, toService('deposit')))).toMatchObject([{ cause: 'moved', boundTo: null }]);
    expect(position(hallAfter(...steps, assign(1, toService('deposit'))), ticketId(1))).toBe(1);
  });

  test('is assigned out of a pool', () => {
    const parked = [...waiting, call('b'), park('b')];
    expect(eventsOf(hallAfter(...parked), assign(1, toCounter('a')))).toMatchObject([{ cause: 'assigned' }]);
    expect(nextAt(hallAfter(...parked, assign(1, toCounter('a'))), 'a')).toBe('D001');
  });

  test('leaves, also out of a pool', () => {
    expect(eventsOf(hallAfter(...waiting, call('b'), park('b')), cancel(1, 'parked'))).toEqual([
      { type: 'ticket_cancelled', ticketId: ticketId(1) },
    ]);
    const gone = hallAfter(...waiting, take('a', 'ben'), assign(1, toUser('ben')), cancel(1));
    expect([...gone.lines.values()].map((line) => line.size)).toEqual([1, 1, 0]);
  });
});

describe('a no-show', () => {
  const absent = [...waiting, 30, call('b'), noShow('b')];

  test('is kept, and waits again when the visitor was there after all', () => {
    const gone = hallAfter(...absent);
    expect([...gone.noShows.values()]).toMatchObject([{ number: 'D001', state: 'no_show', endedAt: MORNING + 30_000, counterId: 'b' }]);
    expect(gone.tickets.has(ticketId(1))).toBe(false);
    const back = hallAfter(...absent, restoreTicket(1));
    expect([back.noShows.size, nextAt(back, 'b')]).toEqual([0, 'D001']);
    expect(back.tickets.get(ticketId(1))).toMatchObject({
      state: 'waiting',
      counterId: null,
      endedAt: null,
      waitingSince: MORNING,
      firstCalledAt: MORNING + 30_000,
    });
  });

  test.each([
    [undefined, 1],
    ['first', 1],
    ['last', 2],
  ] as const)('stands in the place that was said: %s', (place, at) => {
    expect(position(hallAfter(...absent, restoreTicket(1, place, 'no_show')), ticketId(1))).toBe(at);
  });
});

describe('a remark', () => {
  const said = [...waiting, remark(1, 'In a wheelchair')];

  test('is written on the ticket, changed and taken back', () => {
    expect(hallAfter(...said).tickets.get(ticketId(1))?.remark).toBe('In a wheelchair');
    expect(eventsOf(hallAfter(...said), remark(1, 'In a wheelchair'))).toEqual([]);
    expect(eventsOf(hallAfter(...said), remark(1, ''))).toEqual([{ type: 'ticket_remarked', ticketId: ticketId(1), remark: null }]);
    expect(eventsOf(hallAfter(...waiting), remark(1, null))).toEqual([]);
  });

  test('is said with the end of service, before it', () => {
    expect(eventsOf(hallAfter(...said, call('b'), start('b')), finish('b', undefined, 1, 'Served at the door'))).toEqual([
      { type: 'ticket_remarked', ticketId: ticketId(1), remark: 'Served at the door' },
      { type: 'ticket_served', ticketId: ticketId(1), counterId: 'b', outcome: null },
    ]);
  });
});
