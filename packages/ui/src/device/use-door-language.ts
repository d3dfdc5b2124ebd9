import { createHubClient } from '@foyer/hub-client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLocales, UI_LOCALES, uiLocale } from '../i18n/locales.ts';

/** The languages of whoever stands at the door: the hall's where it says them, else all; it begins in the hall's own, else in the machine's. */
export function useDoorLanguage(baseUrl: string): readonly string[] {
  const { i18n } = useTranslation();
  const [languages, setLanguages] = useState<readonly string[]>(UI_LOCALES);
  useEffect(() => {
    let left = false;
    void i18n.changeLanguage(uiLocale(navigator.language) ?? 'en');
    createHubClient({ baseUrl, retryAfterMs: [] })
      .call('getHall')
      .then((hall) => {
        if (left) return;
        const offered = offeredLocales(hall.languages);
        setLanguages(offered);
        void i18n.changeLanguage(uiLocale(offered[0]) ?? 'en');
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [baseUrl, i18n]);
  return languages;
}
