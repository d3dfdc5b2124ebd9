import { expect, it } from 'vitest';
import { typedTime } from './typed-time.ts';

it.each([
  ['9', '09:00'],
  ['17', '17:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  [' 9 30 ', '09:30'],
  ['17:05', '17:05'],
  ['0', '00:00'],
  ['24', '24:00'],
])('%j is %s', (text, time) => expect(typedTime(text)).toBe(time));

it.each(['', 'noon', '25', '24:01', '9:60', '9:5', '-1', '123456', '9 am'])('%j is no time', (text) => {
  expect(typedTime(text)).toBeNull();
});
