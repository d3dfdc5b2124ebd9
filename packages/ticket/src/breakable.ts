/** Scripts that write words without spaces, and need a dictionary to tell them apart. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const BETWEEN_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** May not begin a line: closing signs, small kana, marks of repetition and length. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》〕｝”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]},.:;!?%]/u;
/** May not end one. */
const NOT_LAST = /[（「『【〈《〔｛“‘([{]$/u;

/**
 * A word without spaces in the parts between which a line may end: Thai between its words, Chinese and Japanese between their letters
 * but for the signs that stay with a neighbour. Anything else is one part.
 */
export function breakable(word: string): string[] {
  if (BY_DICTIONARY.test(word)) return together(segmentsOf(word, 'th', 'word'));
  if (BETWEEN_LETTERS.test(word)) return together(lettersAndWords(word));
  return [word];
}

/** A Latin name or a figure in a Chinese sentence stays whole. */
function lettersAndWords(word: string): string[] {
  const parts: string[] = [];
  for (const letter of graphemes(word)) {
    const last = parts.at(-1);
    if (last !== undefined && !BETWEEN_LETTERS.test(letter) && !BETWEEN_LETTERS.test(last)) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}

function together(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last))) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** What a reader takes for one letter, with all its marks. */
export const graphemes = (text: string): string[] => segmentsOf(text, 'ja', 'grapheme');

const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf(text: string, locale: string, granularity: 'word' | 'grapheme'): string[] {
  const known = segmenters.get(granularity) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(granularity, known);
  return [...known.segment(text)].map(({ segment }) => segment);
}
