/** Languages that every screen has texts in. A new one needs its JSON beside each `en.json`; the types find the gaps. */
export const UI_LOCALES = ['en', 'ru', 'ar'] as const;
export type UiLocale = (typeof UI_LOCALES)[number];

/** Each language in its own words: a visitor looks for their own. */
export const AUTONYMS: Readonly<Record<UiLocale, string>> = { en: 'English', ru: 'Русский', ar: 'العربية' };

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

/** The screen language for a BCP 47 tag (`en-GB` → `en`), or null where there are no texts for it. */
export function uiLocale(tag: string | null | undefined): UiLocale | null {
  const wanted = primary(tag ?? '');
  return UI_LOCALES.find((locale) => locale === wanted) ?? null;
}

export function direction(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primary(tag)) ? 'rtl' : 'ltr';
}

/**
 * The hall's languages that the screens can speak, in the hall's order and with the hall's own tags.
 * English where there is none at all, so that a screen is never without words.
 */
export function offeredLocales(hallLanguages: readonly string[]): readonly string[] {
  const known = hallLanguages.filter((tag) => uiLocale(tag) !== null);
  return known.length > 0 ? known : ['en'];
}

/** One of the texts the hall gives (service and class names): the visitor's language, its base, the hall's own. */
export function localized(texts: Readonly<Record<string, string>>, locale: string, hallLanguages: readonly string[] = []): string {
  const tags = [locale, primary(locale), ...hallLanguages];
  const found = tags.map((tag) => texts[tag]).find((text) => text !== undefined);
  return found ?? Object.values(texts)[0] ?? '';
}
