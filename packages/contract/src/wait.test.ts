import { expect, test } from 'vitest';
import { waitOf } from './wait.ts';

test.each([
  [0, 0, { kind: 'now' }],
  [0, 40, { kind: 'under', count: 1 }],
  [20, 130, { kind: 'under', count: 3 }],
  [20, 301, { kind: 'under', count: 10 }],
  [300, 300, { kind: 'about', count: 5 }],
  [290, 610, { kind: 'range', low: 4, count: 15 }],
  [2300, 3100, { kind: 'range', low: 35, count: 55 }],
  [63 * 60, 72 * 60, { kind: 'range', low: 60, count: 75 }],
  [10_700, 11_000, { kind: 'range', low: 165, count: 195 }],
  [11_000, 20_000, { kind: 'over', count: 180 }],
] as const)('of %i to %i seconds', (lowSeconds, highSeconds, expected) => {
  expect(waitOf({ lowSeconds, highSeconds })).toEqual(expected);
});

test('is never said to be shorter than the forecast, nor surer', () => {
  for (let lowSeconds = 60; lowSeconds < 10_800; lowSeconds += 17) {
    const highSeconds = lowSeconds + (lowSeconds % 700);
    const wait = waitOf({ lowSeconds, highSeconds });
    const [low, high] = wait.kind === 'range' ? [wait.low, wait.count] : [lowSeconds / 60, wait.kind === 'about' ? wait.count : NaN];
    expect(low * 60).toBeLessThanOrEqual(lowSeconds);
    expect(high * 60).toBeGreaterThanOrEqual(highSeconds);
  }
});
