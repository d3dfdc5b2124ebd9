import { expect, test } from 'vitest';
import { deadlinesOf } from './deadlines.ts';

test('the rules of a service are times of the clock for a booking', () => {
  const rules = { slotMinutes: 30, capacity: 2, earlySeconds: 600, lateSeconds: 900, releaseSeconds: 1800 };
  const times = deadlinesOf({ at: '2026-03-02T09:00:00.000Z' }, rules);
  expect(Object.values(times).map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(['08:50', '09:15', '09:30']);
});
