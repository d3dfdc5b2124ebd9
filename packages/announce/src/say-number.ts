import type { Language } from './language.ts';

/** One thing to say: its words, and the clip that says the same (null: no clip can). */
export interface Utterance {
  readonly words: string;
  readonly clip: string | null;
}

const MOST_IN_ONE_WORD = 999;

/** 0 to 999 as a cardinal, part by part: hundreds, tens, units, in the language's own order. */
function cardinal(value: number, language: Language): readonly Utterance[] {
  const rest = value % 100;
  const tens = rest > 20 ? [rest - (rest % 10), rest % 10].filter((part) => part > 0) : [rest];
  const low = language.unitsFirst ? tens.reverse() : tens;
  const parts = value < 100 ? low : [value - rest, ...low.filter((part) => part > 0)];
  return parts.flatMap((part, index) => {
    const said = { words: language.numbers[part] ?? String(part), clip: `n-${part}` };
    if (index === 0 || language.and === null) return [said];
    return [
      { words: '', clip: 'and' },
      { ...said, words: language.and + said.words },
    ];
  });
}

/** A group of digits in the middle of a long number: its zeros are said, or 1005 would sound like 15. */
function group(digits: string, language: Language): readonly Utterance[] {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  const zero: Utterance = { words: language.numbers['0'] ?? '0', clip: 'n-0' };
  const rest = digits.slice(zeros);
  return [...Array.from({ length: zeros }, () => zero), ...(rest === '' ? [] : cardinal(Number(rest), language))];
}

/**
 * Digits as people say a queue number: leading zeros are for the eye and dropped (`012` is twelve); up to three digits are one
 * cardinal; four are two pairs (`1234`: twelve, thirty-four), five a pair and a triple; more are said one by one.
 */
export function sayDigits(digits: string, language: Language): readonly Utterance[] {
  const shown = digits.replace(/^0+(?=\d)/, '');
  if (Number(shown) <= MOST_IN_ONE_WORD) return cardinal(Number(shown), language);
  const groups = shown.length > 5 ? [...shown] : [shown.slice(0, 2), shown.slice(2)];
  return groups.flatMap((part) => group(part, language));
}

const TOKENS = /\d+|[A-Z]{1,3}(?![A-Za-z])|[^\s\d]+/g;

function spell(letters: string, language: Language): readonly Utterance[] {
  return [...letters].map((letter) => ({ words: language.letters[letter] ?? letter, clip: `letter-${letter.toLowerCase()}` }));
}

const withPause = (said: readonly Utterance[], pause: string) =>
  said.map((part, index) => (index === said.length - 1 ? { ...part, words: part.words + pause } : part));

/**
 * A ticket's number or a counter's name: Latin capitals are spelled by their names in the language, digits said as
 * `sayDigits` has it, and other words left as they are.
 */
export function sayName(name: string, language: Language): readonly Utterance[] {
  const tokens = name.match(TOKENS) ?? [];
  return tokens.flatMap((token, index) => {
    if (/^\d+$/.test(token)) return sayDigits(token, language);
    if (!/^[A-Z]{1,3}$/.test(token)) return [{ words: token, clip: null }];
    const last = index === tokens.length - 1;
    return last ? spell(token, language) : withPause(spell(token, language), language.pause);
  });
}
