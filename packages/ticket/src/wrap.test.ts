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
