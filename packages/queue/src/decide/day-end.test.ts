import { describe, expect, test } from 'vitest';
import type { Command, Context } from '../commands.ts';
import { evolve } from '../evolve/evolve.ts';
import type { BusinessDay } from '../ids.ts';
import type { HallState } from '../state.ts';
import { emptyHall } from '../state.ts';
import {
  call,
  cancel,
  carryOut,
  configure,
  contextAt,
  finish,
  issue,
  MORNING,
  noShow,
  park,
  putCounter,
  putService,
  stamp,
  status,
  ticketId,
} from '../test/index.ts';
import { dayEndDue } from './day-end.ts';

const SET_UP = [configure(), putService('deposit'), putCounter('a', ['deposit']), status('a', 'open')];
const on = (day: string, now = MORNING): Context => ({ ...contextAt(now), businessDay: day as BusinessDay });
/** Commands of a business day; `[]`: time alone passes. */
type Days = readonly (readonly [day: string, ...commands: Command[]])[];

/** Plays days one after another; as each begins, what has ended ends. What ended, by the day on which it was noticed. */
function play(days: Days, state: HallState = emptyHall()) {
  const ended: [string, unknown[]][] = [];
  for (const command of SET_UP) carryOut(state, command, on('2026-01-01'));
  for (const [day, ...commands] of days) {
    const due = dayEndDue(state, on(day));
    if (due.length > 0) ended.push([day, due]);
    for (const event of stamp(state, due, on(day))) evolve(state, event);
    for (const command of commands) {
      const { decision } = carryOut(state, command, on(day));
      if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
    }
    expect(dayEndDue(state, on(day))).toEqual([]);
  }
  return { state, ended };
}

const expired = (...numbers: number[]) => numbers.map((n) => ({ type: 'ticket_expired', ticketId: ticketId(n) }));
const closed = (closedDay: string, expiredCount: number, carriedOver = 0) => ({
  type: 'day_closed',
  closedDay,
  expired: expiredCount,
  carriedOver,
});
const left = [issue(1, 'deposit'), call('a'), park('a'), issue(2, 'deposit'), call('a'), issue(3, 'deposit')];

describe('when a business day is over', () => {
  test('who waits or is parked has ended, by arrival; who is at a counter stays', () => {
    const { state, ended } = play([['2026-01-05', ...left], ['2026-01-06']]);
    expect(ended).toEqual([['2026-01-06', [...expired(1, 3), closed('2026-01-05', 2, 1)]]]);
    expect([...state.tickets.keys()]).toEqual([ticketId(2)]);
    expect(state.lastClosedDay).toBe('2026-01-05');
  });

  test('everybody is carried over where the hall says so', () => {
    const { state, ended } = play([['2026-01-05', configure({ atDayEnd: 'carry_over' }), ...left], ['2026-01-06']]);
    expect(ended).toEqual([['2026-01-06', [closed('2026-01-05', 0, 3)]]]);
    expect(state.tickets.size).toBe(3);
  });

  test('whoever came on the new day before it was noticed stays', () => {
    const state = emptyHall();
    for (const command of SET_UP) carryOut(state, command, on('2026-01-05'));
    carryOut(state, issue(1, 'deposit'), on('2026-01-05'));
    carryOut(state, issue(2, 'deposit'), on('2026-01-06'));
    expect(dayEndDue(state, on('2026-01-06'))).toEqual([...expired(1), closed('2026-01-05', 1)]);
  });

  test('no-shows can no longer be restored', () => {
    const { state } = play([['2026-01-05', issue(1, 'deposit'), call('a'), noShow('a')], ['2026-01-06']]);
    expect(state.noShows.size).toBe(0);
  });

  test('it is closed once, and so is every day after it, also when nobody came', () => {
    const days: Days = [['2026-01-05', issue(1, 'deposit'), cancel(1)], ['2026-01-06'], ['2026-01-06'], ['2026-01-07']];
    expect(play(days).ended).toEqual([
      ['2026-01-06', [closed('2026-01-05', 0)]],
      ['2026-01-07', [closed('2026-01-06', 0)]],
    ]);
  });

  test('days on which the hub was off are closed together with the last one', () => {
    const { ended } = play([['2026-01-05', ...left], ['2026-01-09']]);
    expect(ended).toEqual([['2026-01-09', [...expired(1, 3), closed('2026-01-08', 2, 1)]]]);
  });

  test('over the end of a month and of a year', () => {
    expect(play([['2026-02-28', issue(1, 'deposit')], ['2026-03-01']]).ended).toEqual([
      ['2026-03-01', [...expired(1), closed('2026-02-28', 1)]],
    ]);
    expect(play([['2025-12-31', issue(1, 'deposit')], ['2026-01-01']]).ended).toEqual([
      ['2026-01-01', [...expired(1), closed('2025-12-31', 1)]],
    ]);
  });

  // A business day comes as text: the day of 23 or 25 hours is a day like any other, whatever the length of the night was.
  test.each([
    ['in spring', '2026-03-28', '2026-03-29', '2026-03-30'],
    ['in autumn', '2026-10-24', '2026-10-25', '2026-10-26'],
  ])('when clocks change %s', (_, before, during, after) => {
    const { ended } = play([[before, issue(1, 'deposit')], [during, issue(2, 'deposit')], [after]]);
    expect(ended).toEqual([
      [during, [...expired(1), closed(before, 1)]],
      [after, [...expired(2), closed(during, 1)]],
    ]);
  });
});

describe('no day is closed', () => {
  test('before the first ticket', () => {
    expect(play([['2026-01-05'], ['2026-01-06', issue(1, 'deposit')], ['2026-01-06']]).ended).toEqual([]);
  });

  test('before the hall is configured', () => {
    expect(dayEndDue(emptyHall(), on('2026-01-06'))).toEqual([]);
  });

  test('a second time when the clock is set back over midnight, and everybody of that day ends with the next', () => {
    const days: Days = [
      ['2026-01-05', issue(1, 'deposit')],
      ['2026-01-06', issue(2, 'deposit')],
      ['2026-01-05', issue(3, 'deposit')],
      ['2026-01-06'],
      ['2026-01-07'],
    ];
    expect(play(days).ended).toEqual([
      ['2026-01-06', [...expired(1), closed('2026-01-05', 1)]],
      ['2026-01-07', [...expired(2, 3), closed('2026-01-06', 2)]],
    ]);
  });
});

test('a clock that ran far ahead does not keep days open when it is set right', () => {
  const days: Days = [
    ['2026-01-05', issue(1, 'deposit'), call('a'), finish('a')],
    ['2099-06-01'],
    ['2026-01-05', issue(2, 'deposit')],
    ['2026-01-06'],
    ['2026-01-07'],
  ];
  expect(play(days).ended).toEqual([
    ['2099-06-01', [closed('2099-05-31', 0)]],
    ['2026-01-06', [...expired(2), closed('2026-01-05', 1)]],
    ['2026-01-07', [closed('2026-01-06', 0)]],
  ]);
});

test('a clock that is set back by two days is believed: those days are closed already', () => {
  const days: Days = [
    ['2026-01-04', issue(1, 'deposit'), call('a')],
    ['2026-01-08'],
    ['2026-01-05', issue(2, 'deposit')],
    ['2026-01-06'],
    ['2026-01-09'],
  ];
  expect(play(days).ended).toEqual([
    ['2026-01-08', [closed('2026-01-07', 0, 1)]],
    ['2026-01-09', [...expired(2), closed('2026-01-08', 1, 1)]],
  ]);
});
