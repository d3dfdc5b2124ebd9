import { direction } from './locales.ts';

const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Its ends are what a text around it could pull away. A digit goes with the letters before it only where these run left to right. */
const WHOLE = { ltr: /^\p{L}(.*[\p{L}\p{N}])?$/su, rtl: /^\p{L}(.*\p{L})?$/su } as const;
const [FIRST_STRONG, END] = ['\u2068', '\u2069'];

/**
 * Words of the other writing direction, such as somebody's name, as they can stand in a text of this locale: in Unicode's isolates where
 * the text would otherwise turn their signs around (`=cmd` in Arabic, `(2) …` at an end). What keeps its order by itself is left as it is.
 */
export function isolated(words: string, locale: string): string {
  const letters = words.match(LETTERS) ?? [];
  const theirs = direction(locale) === 'rtl' ? 'ltr' : 'rtl';
  const areForeign = letters.length > 0 && letters.every((letter) => RIGHT_TO_LEFT.test(letter) === (theirs === 'rtl'));
  return !areForeign || WHOLE[theirs].test(words) ? words : `${FIRST_STRONG}${words}${END}`;
}
