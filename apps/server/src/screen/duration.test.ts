import { expect, test } from 'vitest';
import { durationText } from './duration.ts';

test.each([
  [0, '0 seconds'],
  [59.9, '59 seconds'],
  [61, '1 minute 1 second'],
  [3600, '1 hour'],
  [3661, '1 hour 1 minute'],
  [273_000, '3 days 3 hours'],
])('%s seconds are %s', (seconds, text) => {
  expect(durationText(seconds, 'en')).toBe(text);
});
