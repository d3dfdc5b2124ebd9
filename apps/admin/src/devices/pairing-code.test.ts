import { expect, it } from 'vitest';
import { isWhole, shownCode } from './pairing-code.ts';

it.each([
  ['abcd', 'ABCD', false],
  ['abcde', 'ABCD-E', false],
  ['ABCD-EFGH', 'ABCD-EFGH', true],
  [' abcd efgh ', 'ABCD-EFGH', true],
  ['ABCDEFGHJK', 'ABCD-EFGH', true],
  ['ABCD-', 'ABCD', false],
])('%j is shown as %s', (typed, shown, whole) => {
  expect(shownCode(typed)).toBe(shown);
  expect(isWhole(shownCode(typed))).toBe(whole);
});
