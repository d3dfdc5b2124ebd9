import { describe, expect, it } from 'vitest';
import { ACTIONS, actionOfKey, isPossible, KEYS } from './actions.ts';

const ANY_TIME = ['findNumber', 'help'];
const possible = (setStatus: 'open' | 'busy' | 'break' | 'closed', state: 'called' | 'serving' | null, startAtCall = false) =>
  ACTIONS.filter(
    (action) => isPossible(action, { setStatus, ticket: state && { state }, startAtCall }) && !ANY_TIME.includes(action),
  ).sort();

describe('what can be done', () => {
  it.each([
    ['open', null, ['callNext']],
    ['busy', null, []],
    ['break', null, []],
    ['closed', null, []],
    ['open', 'called', ['callNext', 'finishService', 'markNoShow', 'park', 'recall', 'startService', 'transfer']],
    ['open', 'serving', ['callNext', 'finishService', 'park', 'recall', 'transfer']],
    ['busy', 'serving', ['finishService', 'park', 'recall', 'transfer']],
  ] as const)('at a counter set to %s with a ticket that is %s', (status, state, actions) =>
    expect(possible(status, state)).toEqual(actions),
  );
  it('a visitor whose service began with the call may still be absent', () => {
    expect(possible('open', 'serving', true)).toContain('markNoShow');
  });
  it('a number can be looked for, and help had, at any time', () => {
    for (const action of ['findNumber', 'help'] as const)
      expect(isPossible(action, { setStatus: 'closed', ticket: null, startAtCall: false })).toBe(true);
  });
});

it('each key means one thing', () => {
  expect(new Set(Object.values(KEYS)).size).toBe(ACTIONS.length);
  for (const action of ACTIONS) expect(actionOfKey(KEYS[action])).toBe(action);
  expect(actionOfKey('F5')).toBeNull();
});
