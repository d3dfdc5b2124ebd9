import type { Texts, TextTree } from './create-i18n.ts';
import { UI_LOCALES, type UiLocale } from './locales.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

function leaves(tree: TextTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : leaves(value, `${prefix}${key}.`)));
}

/** A language needs each of its own plural categories, unless it has one form for all counts. */
function lacks(keys: ReadonlySet<string>, base: string, locale: UiLocale): readonly string[] {
  if (keys.has(base)) return [];
  return new Intl.PluralRules(locale)
    .resolvedOptions()
    .pluralCategories.map((category) => `${base}_${category}`)
    .filter((key) => !keys.has(key));
}

/**
 * Keys that a language lacks, as `ru: waiting_few`: what another language has, and what its own plural rules (CLDR) ask for.
 * For tests of a screen's texts; empty is good.
 */
export function missingTexts(texts: Texts): readonly string[] {
  const keys = (locale: UiLocale) => new Set(leaves(texts[locale]));
  const wanted = new Set(UI_LOCALES.flatMap((locale) => [...keys(locale)].map((key) => key.replace(PLURAL, ''))));
  const plural = new Set(
    UI_LOCALES.flatMap((locale) => [...keys(locale)].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''))),
  );
  return UI_LOCALES.flatMap((locale) => {
    const own = keys(locale);
    return [...wanted]
      .flatMap((base) => (plural.has(base) ? lacks(own, base, locale) : own.has(base) ? [] : [base]))
      .map((key) => `${locale}: ${key}`);
  });
}
