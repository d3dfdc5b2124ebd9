import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { DEVICE_TEXTS } from '../device/texts.ts';
import { ERROR_TEXTS } from './error-texts.ts';
import { isolated } from './isolated.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import { direction, UI_LOCALES, type UiLocale, uiLocale } from './locales.ts';

export interface TextTree {
  readonly [key: string]: string | TextTree;
}
/** One namespace of texts in every language of the screens. */
export type Texts = Readonly<Record<UiLocale, TextTree>>;

const SHARED: Record<string, Texts> = { common: { en, ru, ar }, errors: ERROR_TEXTS, device: DEVICE_TEXTS };

/**
 * An i18next of this screen's own, ready at once (all texts are bundled). Keys of `common`, `device` and `errors` are there as well:
 * `t('common:…')`, `t('errors:TICKET_UNKNOWN')`.
 *
 * @param namespaces this screen's texts by namespace; the first is the default one.
 * @param locale language to start in; English until the hall is known.
 */
export function createI18n(namespaces: Readonly<Record<string, Texts>>, locale = 'en'): i18n {
  const all: Record<string, Texts> = { ...SHARED, ...namespaces };
  const resources = Object.fromEntries(
    UI_LOCALES.map((language) => [language, Object.fromEntries(Object.entries(all).map(([name, texts]) => [name, texts[language]]))]),
  );
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources,
    lng: uiLocale(locale) ?? 'en',
    fallbackLng: 'en',
    supportedLngs: [...UI_LOCALES],
    ns: Object.keys(all),
    defaultNS: Object.keys(namespaces)[0] ?? 'common',
    initAsync: false,
    // React escapes; what is put into a text only has to keep its own direction.
    interpolation: { escapeValue: true, escape: (value) => isolated(value, instance.language) },
    returnNull: false,
  });
  return instance;
}

/** Keeps `<html lang dir>` at the language of the screen, now and after every change. Returns how to stop. */
export function followLanguage(instance: i18n, root: HTMLElement = document.documentElement): () => void {
  const apply = (locale: string) => {
    root.lang = locale;
    root.dir = direction(locale);
  };
  apply(instance.language);
  instance.on('languageChanged', apply);
  return () => instance.off('languageChanged', apply);
}
