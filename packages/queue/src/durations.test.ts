import { describe, expect, test } from 'vitest';
import { DURATIONS_KEPT, durationsOf, withDuration } from './durations.ts';
import { NORMAL } from './forecast/random.ts';

const MINUTE = 60;

/** Log-normal with this mean and standard deviation over mean, as even as fifty can be. */
function logNormal(mean: number, variation: number): number[] {
  const sigma = Math.sqrt(Math.log1p(variation ** 2));
  const every = Array.from({ length: 50 }, (_, at) => NORMAL[Math.floor((at + 0.5) * (NORMAL.length / 50))] as number);
  return every.map((z) => mean * Math.exp(sigma * z - sigma ** 2 / 2));
}

describe('the mean of what services took', () => {
  test('is theirs where they are as uneven as services are', () => {
    for (const variation of [0.3, 0.5, 0.8]) {
      const { mean, deviation } = durationsOf(logNormal(200, variation));
      expect(mean).toBeGreaterThan(0.97 * 200);
      expect(mean).toBeLessThan(1.01 * 200);
      expect(deviation / mean).toBeGreaterThan(0.85 * variation);
      expect(deviation / mean).toBeLessThan(1.05 * variation);
    }
  });

  test('is not that of a ticket which was forgotten for nine hours, nor of one ended by mistake', () => {
    const usual = logNormal(200, 0.4).slice(1);
    expect(durationsOf([...usual, 9 * 60 * MINUTE]).mean).toBeLessThan(1.1 * durationsOf(usual).mean);
    expect(durationsOf([...usual, 0]).mean).toBeGreaterThan(0.95 * durationsOf(usual).mean);
  });

  test('of services that all took the same is that', () => {
    expect(durationsOf([90, 90, 90])).toEqual({ seconds: [90, 90, 90], mean: 90, deviation: 0 });
    expect(durationsOf([90])).toMatchObject({ mean: 90, deviation: 0 });
    expect(durationsOf([])).toMatchObject({ mean: 0, deviation: 0 });
  });

  test('of two is between them, and their deviation that of a sample', () => {
    expect(durationsOf([60, 120])).toMatchObject({ mean: 90, deviation: Math.sqrt(2 * 30 ** 2) });
  });
});

test('of so many the oldest gives way', () => {
  let durations = durationsOf([]);
  for (let at = 1; at <= DURATIONS_KEPT + 3; at += 1) durations = withDuration(durations, at);
  expect([durations.seconds.length, durations.seconds[0], durations.seconds.at(-1)]).toEqual([50, 4, 53]);
});
