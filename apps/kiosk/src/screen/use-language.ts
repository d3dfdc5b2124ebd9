import { uiLocale } from '@foyer/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const IDLE_MS = 30_000;

/**
 * The visitor's language. It goes back to the hall's own with everything else that was chosen (`onIdle`) when nobody has
 * touched the start screen for a while: the next visitor begins where everyone does.
 */
export function useLanguage(
  languages: readonly string[],
  atStart: boolean,
  onIdle: () => void,
): { readonly locale: string; readonly choose: (locale: string) => void } {
  const { i18n } = useTranslation();
  const [chosen, choose] = useState<string | null>(null);
  const locale = chosen !== null && languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  useEffect(() => void i18n.changeLanguage(uiLocale(locale) ?? 'en'), [i18n, locale]);
  const reset = useRef(onIdle);
  reset.current = () => {
    choose(null);
    onIdle();
  };
  useIdle(atStart, reset);
  useAfterTicket(atStart, reset);
  return { locale, choose };
}

type Callback = { readonly current: () => void };

function useIdle(active: boolean, onIdle: Callback): void {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => onIdle.current(), IDLE_MS);
    };
    start();
    window.addEventListener('pointerdown', start);
    window.addEventListener('keydown', start);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', start);
      window.removeEventListener('keydown', start);
    };
  }, [active, onIdle]);
}

/** Back at the start after a ticket: the next one in front of the kiosk is somebody else. */
function useAfterTicket(atStart: boolean, onReturn: Callback): void {
  const wasAtStart = useRef(atStart);
  useEffect(() => {
    if (atStart && !wasAtStart.current) onReturn.current();
    wasAtStart.current = atStart;
  }, [atStart, onReturn]);
}
