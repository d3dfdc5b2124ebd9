import type { TextSize } from './document.ts';

/** Em heights in dots (8 to the millimetre) where text is drawn; the number is the most that it may grow to. */
export const EM_DOTS: Readonly<Record<TextSize, number>> = { small: 26, normal: 32, medium: 40, large: 52, number_small: 104, number: 176 };

export type NumberSize = Extract<TextSize, `number${string}`>;
export type WordSize = Exclude<TextSize, NumberSize>;
export const isNumber = (size: TextSize): size is NumberSize => size === 'number' || size === 'number_small';

/** The most that the letters of a number are multiplied by. */
const LARGEST_SCALE: Readonly<Record<NumberSize, number>> = { number_small: 4, number: 8 };

/** How many times font A a number is printed, in so many columns. */
export function numberScale(size: NumberSize, text: string, columns: number, maxScale: number): number {
  const fits = Math.floor(columns / Math.max([...text].length, 1));
  return Math.max(1, Math.min(maxScale, fits, LARGEST_SCALE[size]));
}

const SINGLE = [1, 1] as const;
const DOUBLE = [2, 2] as const;

/** Multiples of font A, [width, height], where the printer writes with its own letters in so many columns. `medium` is double where that leaves it on one line. */
export function letterScale(size: WordSize, letters: number, columns: number): readonly [number, number] {
  if (size === 'large') return DOUBLE;
  return size === 'medium' && letters <= Math.floor(columns / 2) ? DOUBLE : SINGLE;
}

/** Widest a letter of the number may be, in ems, whatever the script. */
const WIDE_LETTER = 0.7;

/** Em height at which a number of so many letters still fits. Dots. */
export function numberEm(size: NumberSize, text: string, widthDots: number): number {
  return Math.min(EM_DOTS[size], Math.floor(widthDots / (Math.max([...text].length, 1) * WIDE_LETTER)));
}
