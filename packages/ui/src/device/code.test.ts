import { expect, test } from 'vitest';
import { missingTexts } from '../i18n/missing-texts.ts';
import { CODE_LETTERS, codeOf, shownCode, timeLeft } from './code.ts';
import { DEVICE_TEXTS } from './texts.ts';

test('a code is read kindly', () => {
  expect(codeOf('abcd-efgh')).toBe('ABCDEFGH');
  expect(codeOf(' AB CD/EF GH JK')).toBe('ABCDEFGH');
  expect(codeOf('0O1IL')).toBe('');
  expect(new Set(CODE_LETTERS).size).toBe(31);
});

test('and shown in two halves', () => {
  expect(shownCode('ABCD')).toBe('ABCD');
  expect(shownCode('ABCDE')).toBe('ABCD-E');
});

test('time that is left is never less than none', () => {
  expect(timeLeft(600_000, 0)).toBe('10:00');
  expect(timeLeft(5_001, 0)).toBe('0:06');
  expect(timeLeft(0, 5_000)).toBe('0:00');
});

test('the door speaks every language', () => expect(missingTexts(DEVICE_TEXTS)).toEqual([]));
