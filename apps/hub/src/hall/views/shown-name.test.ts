import { call, changeHall, finish, hallAfter, issue, type Steps, TWO_COUNTERS, ticketId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { recentCallView, shownName } from './hall.ts';

const shown = changeHall({ privacy: { keepNamesDays: 30, namesOnDisplays: true } });
const named = (name: string) => issue(1, 'deposit', { customer: { name, phone: '112' } });
const nameIn = (...steps: Steps) => shownName(hallAfter(...TWO_COUNTERS, ...steps), ticketId(1)).visitorName;

test('no name leaves the hall’s staff unless an administrator has said so', () => {
  expect(nameIn(named('Ann'), call('a'))).toBeUndefined();
  expect(nameIn(shown, named('Ann'), call('a'))).toBe('Ann');
});

test('nor the name of who is not in the hall any more, though the call is remembered', () => {
  const state = hallAfter(...TWO_COUNTERS, shown, named('Ann'), call('a'), finish('a'));
  expect(state.recentCalls).toHaveLength(1);
  expect(recentCallView(state, state.recentCalls[0] as never, true)).not.toHaveProperty('visitorName');
});

test.each([
  ['\u202EnnA\u202C', 'nnA'],
  ['Ann\u001B@\u0007', 'Ann @'],
  ['عبد\u200cالله', 'عبد\u200cالله'],
  ['<b>Ann</b>', '<b>Ann</b>'],
])('what stands in it is letters: %j', (name, seen) => {
  expect(nameIn(shown, named(name))).toBe(seen);
});
