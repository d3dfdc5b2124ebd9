import { expect, it } from 'vitest';
import { durationParts, secondsOf } from './duration.ts';

it.each([
  [0, 0, 0],
  [90, 1, 30],
  [300, 5, 0],
  [7265, 121, 5],
])('%i s are %i min %i s, and back', (total, minutes, seconds) => {
  expect(durationParts(total)).toEqual({ minutes, seconds });
  expect(secondsOf(minutes, seconds)).toBe(total);
});

it('takes more seconds than a minute has, and half a pair', () => {
  expect(secondsOf(1, 75)).toBe(135);
  expect(secondsOf('', 40)).toBe(40);
  expect(secondsOf(5, '')).toBe(300);
});

it('keeps "nothing given" apart from none', () => {
  expect(secondsOf('', '')).toBe('');
  expect(durationParts('')).toEqual({ minutes: '', seconds: '' });
});
