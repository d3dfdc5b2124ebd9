import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

const letters = (piece: string) => [...piece].length;

test('no line is wider than the paper, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width, letters);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width);
    }),
  );
});
test('lines come out even', () =>
  expect(wrap('Please wait until your number is called', 32, letters)).toEqual(['Please wait until', 'your number is called']));
test('a sign between two names stays on the first line', () =>
  expect(wrap('Riverside Bank · Main Hall', 16, letters)).toEqual(['Riverside Bank ·', 'Main Hall']));
test('Thai ends its lines between words', () => {
  const lines = wrap('กรุณารอจนกว่าจะเรียกหมายเลขของคุณ', 16, letters);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('กรุณารอจนกว่าจะเรียกหมายเลขของคุณ');
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(lines.join(''))].map(({ index }) => index);
  let at = 0;
  for (const line of lines) {
    expect(words).toContain(at);
    at += line.length;
  }
});
test('Chinese and Japanese end theirs between letters, and never before a closing sign or after an opening one', () => {
  for (let width = 3; width < 20; width++) {
    const lines = wrap('请等候叫号，（稍后）叫到您的号码。ちょっとお待ちください、ABC123番の方。', width, letters);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，）。、っゃ]/);
      expect(line).not.toMatch(/（$/);
    }
    if (width > 6) expect(lines.some((line) => line.includes('ABC123'))).toBe(true);
  }
});
test('no space is added where there was none', () =>
  expect(wrap('对公账户开立与变更业务', 6, letters)).toEqual(['对公账户开立', '与变更业务']));
