/** BCP 47 language tag, e.g. `en`, `ru`, `ar`. */
export type Locale = string;

/** One text in several languages. The hall's first language is always there. */
export type LocalizedText = Readonly<Record<Locale, string>>;
