import { describe, expect, it } from 'vitest';
import { type Action, actionOfKey, isPossible, KEYS } from './actions.ts';

const ACTIONS = Object.keys(KEYS) as Action[];
const possible = (status: 'open' | 'busy' | 'break' | 'closed', state: 'called' | 'serving' | null) =>
  ACTIONS.filter((action) => isPossible(action, { status }, state && { state }));

describe('what can be done', () => {
  it.each([
    ['open', null, ['callNext']],
    ['busy', null, []],
    ['break', null, []],
    ['closed', null, []],
    ['busy', 'called', ['callNext', 'recall', 'startService', 'finishService', 'markNoShow']],
    ['busy', 'serving', ['callNext', 'recall', 'finishService']],
  ] as const)('at a counter that is %s with a ticket that is %s', (status, state, actions) =>
    expect(possible(status, state)).toEqual(actions),
  );
});

it('each key means one thing', () => {
  expect(new Set(Object.values(KEYS)).size).toBe(ACTIONS.length);
  for (const action of ACTIONS) expect(actionOfKey(KEYS[action])).toBe(action);
  expect(actionOfKey('F5')).toBeNull();
});
