import { AUTONYMS, uiLocale } from '@foyer/ui';

/** Languages that halls are known to offer; the screens' own first. Others come through the API. */
export const OFFERED = [
  ...[
    'en',
    'ru',
    'ar',
    'az',
    'bg',
    'bn',
    'cs',
    'da',
    'de',
    'el',
    'es',
    'et',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
    'hr',
    'hu',
    'hy',
    'id',
    'it',
    'ja',
  ],
  ...[
    'ka',
    'kk',
    'ko',
    'ky',
    'lt',
    'lv',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'sk',
    'sl',
    'sq',
    'sr',
    'sv',
    'th',
    'tr',
    'uk',
    'ur',
    'uz',
    'vi',
    'zh',
  ],
];

/** A language by its own name, and by that in the screen's language where that is another: `Deutsch (German)`. */
export function languageName(tag: string, locale: string): string {
  const own = nameIn(tag, tag);
  const here = nameIn(tag, locale);
  return own.toLowerCase() === here.toLowerCase() ? own : `${own} (${here})`;
}

function nameIn(tag: string, locale: string): string {
  const known = uiLocale(tag);
  if (known !== null && tag === locale) return AUTONYMS[known];
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
