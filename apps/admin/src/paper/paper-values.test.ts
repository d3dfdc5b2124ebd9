import { expect, test } from 'vitest';
import { isSame, type Paper, tidied, withField, withWords } from './paper-values.ts';

const PAPER: Paper = { size: 'standard', omit: [], logoId: null, header: {}, footer: {} };

test('a field is taken off and put back', () => {
  const without = withField(withField(PAPER, 'qr', false), 'hall', false);
  expect(without.omit).toEqual(['hall', 'qr']);
  expect(withField(withField(without, 'qr', true), 'hall', true)).toEqual(PAPER);
});
test('words of spaces are none, and a space at the end of a line that is being typed stays until it is sent', () => {
  const typed = withWords(PAPER, 'header', 'en', 'Main street ');
  expect(typed.header).toEqual({ en: 'Main street ' });
  expect(tidied(typed).header).toEqual({ en: 'Main street' });
  expect(withWords(typed, 'header', 'en', '  ')).toEqual(PAPER);
});
test('the order in which something was set makes no other ticket', () => {
  const one = withWords(withWords(PAPER, 'footer', 'ru', 'Спасибо'), 'footer', 'en', 'Thanks');
  const other = withWords(withWords(PAPER, 'footer', 'en', 'Thanks'), 'footer', 'ru', 'Спасибо');
  expect(isSame(one, other)).toBe(true);
  expect(isSame(one, PAPER)).toBe(false);
});
