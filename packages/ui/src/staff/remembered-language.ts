import { type UiLocale, uiLocale } from '../i18n/locales.ts';

const KEY = 'foyer.language';

/** The language chosen on this machine before, else the browser's first one that the screens speak, else English. */
export function startLanguage(): UiLocale {
  const wishes = [remembered(), ...navigator.languages];
  return wishes.map(uiLocale).find((locale) => locale !== null) ?? 'en';
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberLanguage(locale: string): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // The choice then lasts until the window closes.
  }
}
