import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Fonts of thousands of letters come in slices of some hundred each; a text needs a few of them. */
export interface SlicedFont {
  readonly family: string;
  readonly package: string;
  readonly file: string;
}

/** Chinese (simplified) and Japanese write the same letter in their own ways. */
export const CHINESE: SlicedFont = { family: 'Foyer Chinese', package: '@fontsource-variable/noto-sans-sc', file: 'noto-sans-sc' };
export const JAPANESE: SlicedFont = { family: 'Foyer Japanese', package: '@fontsource-variable/noto-sans-jp', file: 'noto-sans-jp' };

const SLICED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Which of the two a text is to be drawn in first; empty where it needs neither. */
export function slicedFontsFor(text: string, locale: string): readonly SlicedFont[] {
  if (!SLICED.test(text)) return [];
  const isJapanese = /^ja\b/.test(locale) || (!/^zh\b/.test(locale) && KANA.test(text));
  return isJapanese ? [JAPANESE, CHINESE] : [CHINESE, JAPANESE];
}

export interface Slice {
  readonly family: string;
  readonly path: string;
}

/** The slices with the text's letters. */
export function slicesOf(font: SlicedFont, text: string): Slice[] {
  const letters = new Set([...text].flatMap((letter) => (SLICED.test(letter) ? [letter.codePointAt(0) ?? 0] : [])));
  const names = new Set(
    [...letters].flatMap((letter) => rangesOf(font).find(({ from, to }) => from <= letter && letter <= to)?.slice ?? []),
  );
  return [...names].sort().map((name) => ({
    family: `${font.family} ${name}`,
    path: fileURLToPath(import.meta.resolve(`${font.package}/files/${font.file}-${name}-wght-normal.woff2`)),
  }));
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly slice: string;
}
const known = new Map<SlicedFont, readonly Range[]>();

/** As the package says: `{"[117]": "U+4e00-4e02,U+4e8c", …}`. */
function rangesOf(font: SlicedFont): readonly Range[] {
  const ready = known.get(font);
  if (ready) return ready;
  const file = fileURLToPath(import.meta.resolve(`${font.package}/unicode.json`));
  const listed = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const ranges = Object.entries(listed).flatMap(([name, text]) =>
    text.split(',').map((range): Range => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), slice: name.replace(/[[\]]/g, '') };
    }),
  );
  known.set(font, ranges);
  return ranges;
}
