import { ANNOUNCED_LOCALES, type Language, spokenLanguage } from './language.ts';

/** What a recording says, by the recording's name (`ticket`, `counter`, `and`, `letter-a`, `n-12`). */
export type ClipWords = Readonly<Record<string, string>>;

/**
 * Everything that is to be recorded for a language: a call is put together of these.
 *
 * @param base one of `ANNOUNCED_LOCALES`
 */
export function clipWords(base: string): ClipWords {
  const { language } = spokenLanguage([base]);
  const [before = '', between = ''] = language.call.split(/\{number\}|\{counter\}/);
  const words = {
    ticket: inWords(before),
    counter: inWords(between),
    ...(language.and !== null && { and: language.and }),
    ...lettersOf(language),
    ...Object.fromEntries(Object.entries(language.numbers).map(([value, said]) => [`n-${value}`, said])),
  };
  return words;
}

const lettersOf = ({ letters }: Language) =>
  Object.fromEntries(Object.entries(letters).map(([letter, said]) => [`letter-${letter.toLowerCase()}`, said]));

/** Without the signs that stand between it and its neighbours. */
const inWords = (part: string): string => part.replace(/^[\s,،.]+|[\s,،.]+$/g, '');

/** The names of a language's recordings. Empty: Foyer has no words for it. */
export const clipNames = (base: string): readonly string[] => (ANNOUNCED_LOCALES.includes(base) ? Object.keys(clipWords(base)) : []);
