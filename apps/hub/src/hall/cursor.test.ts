import { expect, test } from 'vitest';
import { cursorAfter, placeOf } from './cursor.ts';

test('a cursor leads back to where the page ended', () => {
  for (const arrival of [1, 42, 9_007_199_254_740_991]) expect(placeOf(cursorAfter(arrival))).toBe(arrival);
});

test.each([
  '',
  'x',
  cursorAfter(7).slice(0, -1),
  `${cursorAfter(7)}=`,
  `${cursorAfter(7)}!`,
  Buffer.from('before:-1').toString('base64url'),
  Buffer.from('before:007').toString('base64url'),
  Buffer.from("before:1' OR 1").toString('base64url'),
])('%j is not a cursor', (cursor) => {
  expect(() => placeOf(cursor)).toThrow('CURSOR_INVALID');
});
