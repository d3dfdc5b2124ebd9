import { manualClock } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { wrongTries } from './wrong-tries.ts';

test('five wrong tries lock out for ten minutes from the last, and nobody else', () => {
  const clock = manualClock('2026-03-02T09:00:00.000Z');
  const tries = wrongTries(clock);
  expect([1, 2, 3, 4].map(() => tries.add('one'))).toEqual([false, false, false, false]);
  clock.advance(9 * 60_000);
  expect(tries.add('one')).toBe(true);
  expect([tries.lockedSeconds('one'), tries.lockedSeconds('other')]).toEqual([600, 0]);
  clock.advance(600_000);
  expect(tries.lockedSeconds('one')).toBe(0);
  expect(tries.add('one')).toBe(false);
});

test('tries that are ten minutes old do not count', () => {
  const clock = manualClock('2026-03-02T09:00:00.000Z');
  const tries = wrongTries(clock);
  for (let count = 0; count < 4; count += 1) tries.add('one');
  clock.advance(600_000);
  expect(tries.add('one')).toBe(false);
});
