import { expect, test } from 'vitest';
import { sameCode, setUpCodeFrom } from './set-up-code.ts';

test('a code of its own each time, without signs that look alike', () => {
  const codes = Array.from({ length: 200 }, () => setUpCodeFrom(undefined));
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
});

test('one that was chosen is taken as people write it', () => expect(setUpCodeFrom('abcd 2345')).toBe('ABCD-2345'));

test.each(['ABC', 'ABCD-23456', 'ABCD_2345', 'АБВГ-2345'])('%j is no code, and that is said in words', (chosen) =>
  expect(() => setUpCodeFrom(chosen)).toThrow(/FOYER_SETUP_CODE has to be/),
);

test.each([
  ['abcd2345', true],
  ['ABCD–2345', true],
  ['ABCD-2346', false],
  ['ABCD-234', false],
  ['', false],
])('%j is ABCD-2345: %s', (typed, same) => expect(sameCode(typed, 'ABCD-2345')).toBe(same));
