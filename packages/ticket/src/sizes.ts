import type { TextSize } from './document.ts';

/** Em heights in dots (8 to the millimetre) where text is drawn; the number is the most that it may grow to. */
export const EM_DOTS: Readonly<Record<TextSize, number>> = { small: 26, normal: 34, large: 50, number: 176 };

/** Multiples of font A where the printer writes with its own letters: [width, height]. The number grows to the paper. */
export const SCALES: Readonly<Record<Exclude<TextSize, 'number'>, readonly [number, number]>> = { small: [1, 1], normal: [1, 1], large: [2, 2] };

/** Widest a letter of the number may be, in ems, whatever the script. */
const WIDE_LETTER = 0.66;

/** Em height at which a number of so many letters still fits. Dots. */
export function numberEm(text: string, widthDots: number): number {
  return Math.min(EM_DOTS.number, Math.floor(widthDots / (Math.max([...text].length, 1) * WIDE_LETTER)));
}
