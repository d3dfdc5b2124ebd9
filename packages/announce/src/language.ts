import ar from './languages/ar.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };
import ru from './languages/ru.json' with { type: 'json' };

/**
 * How a language says a call. Data: a new language is a new JSON file and its line below. Arabic is written with its vowels:
 * this text is heard, not read, and voices guess badly without them.
 */
export interface Language {
  /** With `{number}` and `{counter}`. */
  readonly call: string;
  /** The same with `{service}`. */
  readonly callWithService: string;
  /** Put before every part of a number but the first, without a space (Arabic `و`); null where parts only follow each other. */
  readonly and: string | null;
  /** Stands between letters and digits: a voice takes a bare `A` before a word for the article. */
  readonly pause: string;
  /** Units come before tens (`خمسة وعشرون`). */
  readonly unitsFirst: boolean;
  /** 0 to 20, tens, hundreds. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The names of Latin letters as this language's speakers say them. */
  readonly letters: Readonly<Record<string, string>>;
}

const LANGUAGES: Readonly<Record<string, Language>> = { en, ru, ar };

export const ANNOUNCED_LOCALES: readonly string[] = Object.keys(LANGUAGES);

export interface SpokenLanguage {
  /** The tag as it was asked for, `en-GB`: a voice may know the difference. */
  readonly tag: string;
  /** The base, `en`: the folder of the clips. */
  readonly base: string;
  readonly language: Language;
}

/** The first of the tags that can be said, else English. */
export function spokenLanguage(tags: readonly string[]): SpokenLanguage {
  for (const tag of tags) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (Object.hasOwn(LANGUAGES, base)) return { tag, base, language: LANGUAGES[base] as Language };
  }
  return { tag: 'en', base: 'en', language: en };
}
