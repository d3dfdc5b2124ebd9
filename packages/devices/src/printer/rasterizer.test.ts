import { type Bitmap, isBlack, type RasterRequest } from '@foyer/ticket';
import { describe, expect, test } from 'vitest';
import { createRasterizer } from './rasterizer.ts';

const rasterize = createRasterizer();
const draw = (text: string, changes: Partial<RasterRequest> = {}) =>
  rasterize({ text, dir: 'ltr', locale: 'en', fontSizeDots: 40, weight: 'regular', align: 'center', widthDots: 576, ...changes });

/** Columns that have a black dot: first, last, how many. */
function columns(bitmap: Bitmap, from = 0, to = bitmap.height): { first: number; last: number; count: number } {
  const black: number[] = [];
  for (let x = 0; x < bitmap.width; x++) {
    for (let y = from; y < to; y++) {
      if (isBlack(bitmap, x, y)) {
        black.push(x);
        break;
      }
    }
  }
  return { first: black[0] ?? -1, last: black.at(-1) ?? -1, count: black.length };
}
const dots = (bitmap: Bitmap) => bitmap.bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

test('is as wide as asked, in whole bytes', () => {
  const bitmap = draw('Deposit');
  expect(bitmap.width).toBe(576);
  expect(bitmap.bits.length).toBe(72 * bitmap.height);
  expect(dots(bitmap)).toBeGreaterThan(300);
});
test('bold is blacker', () => expect(dots(draw('Deposit', { weight: 'bold' }))).toBeGreaterThan(dots(draw('Deposit'))));
test.each(['Deposit', 'Вклад', 'رقمك'])('%s has letters of its own, not the box of a missing one', (word) => {
  const missing = draw('\u{10fffd}'.repeat(word.length));
  expect(draw(word).bits).not.toEqual(missing.bits);
  expect(dots(draw(word))).toBeGreaterThan(100);
});

describe('Arabic', () => {
  const arabic = { dir: 'rtl', locale: 'ar' } as const;

  test('letters are joined: the word is narrower than its letters apart', () => {
    const word = 'المنتظرين';
    const apart = [...word].reduce((sum, letter) => sum + columns(draw(letter, arabic)).count, 0);
    expect(columns(draw(word, arabic)).count).toBeLessThan(apart * 0.8);
  });
  test('a word at the start stands on the right', () => {
    const { first, last } = columns(draw('رقمك', { ...arabic, align: 'start' }));
    expect(last).toBeGreaterThan(560);
    expect(first).toBeGreaterThan(400);
  });
  test('a figure after the words stands on their left', () => {
    // The last figure of the text is the leftmost black: "1" is one thin stroke there, "8" a wide round one.
    const bitmap = draw('عدد المنتظرين قبلك: 8', { ...arabic, align: 'start' });
    const alone = columns(draw('8', { ...arabic, align: 'start' })).count;
    const { first } = columns(bitmap);
    const gap = firstGap(bitmap, first);
    expect(Math.abs(gap - first - alone)).toBeLessThanOrEqual(2);
  });
});

function firstGap(bitmap: Bitmap, from: number): number {
  let x = from;
  const black = (column: number) => Array.from({ length: bitmap.height }, (_, y) => isBlack(bitmap, column, y)).some(Boolean);
  while (x < bitmap.width && black(x)) x++;
  return x;
}

test('a long text is wrapped and nothing leaves the paper', () => {
  const one = draw('Deposit');
  const many = draw('A service with a rather long name that certainly needs more than one line', { widthDots: 384 });
  expect(many.height).toBeGreaterThanOrEqual(2 * one.height);
  const { first, last } = columns(many);
  expect(first).toBeGreaterThan(0);
  expect(last).toBeLessThan(384);
});
test.each([
  ['Arabic', 'التجريبي إيداع سحب', { dir: 'rtl', locale: 'ar' }],
  ['Hebrew', 'קֹדֶשׁ וּוִיזוֹת', { dir: 'rtl', locale: 'he' }],
  ['Thai', 'ที่นี่ กุฎุมพี ผู้ใหญ่', { locale: 'th' }],
  ['Vietnamese', 'Ộ Ỗ ỵ', { locale: 'vi' }],
  ['Japanese', 'ぎょうぐち、品', { locale: 'ja' }],
] as const)('%s letters lose nothing above or below their line', (_, text, changes) => {
  for (const weight of ['regular', 'bold'] as const) {
    const bitmap = draw(text, { ...changes, weight, fontSizeDots: 52 });
    const rows = [0, bitmap.height - 1].map((y) => Array.from({ length: bitmap.width }, (_, x) => isBlack(bitmap, x, y)).some(Boolean));
    expect(rows).toEqual([false, false]);
  }
});
test('what was drawn before is not drawn again, and is the same', () => {
  const first = draw('您前面等候人数：5', { locale: 'zh' });
  expect(draw('您前面等候人数：5', { locale: 'zh' })).toBe(first);
  expect(draw('您前面等候人数：6', { locale: 'zh' }).bits).not.toEqual(first.bits);
});
test('nothing is a blank line, not an error', () => expect(dots(draw(''))).toBe(0));
