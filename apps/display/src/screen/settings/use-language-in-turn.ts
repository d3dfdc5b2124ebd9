import { direction, offeredLocales, uiLocale } from '@foyer/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The words around the numbers in one language after the other, by the hub's clock: all displays of the hall change together.
 * What is where stays: the picture keeps the direction of the first language, and only the words change.
 *
 * @param wished of the settings; none: the hall's first
 * @param now the hub's time, epoch milliseconds
 */
export function useLanguageInTurn(wished: readonly string[], hallLanguages: readonly string[], seconds: number, now: number): void {
  const { i18n } = useTranslation();
  const known = wished.flatMap((tag) => uiLocale(tag) ?? []);
  const languages = known.length > 0 ? known : [uiLocale(offeredLocales(hallLanguages)[0]) ?? 'en'];
  const [first = 'en'] = languages;
  const language = languages[Math.floor(now / (seconds * 1000)) % languages.length] ?? first;
  useEffect(() => {
    const keepDirection = () => {
      document.documentElement.dir = direction(first);
    };
    i18n.on('languageChanged', keepDirection);
    keepDirection();
    return () => i18n.off('languageChanged', keepDirection);
  }, [i18n, first]);
  useEffect(() => void i18n.changeLanguage(language), [i18n, language]);
}
