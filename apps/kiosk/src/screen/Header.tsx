import { AUTONYMS, clockTime, uiLocale, useNow } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface HeaderProps {
  readonly hallName: string;
  readonly languages: readonly string[];
  readonly locale: string;
  readonly zone: string;
  readonly clockOffsetMs: number;
  /** null: not now. */
  readonly onLanguage: ((locale: string) => void) | null;
}

export function Header({ hallName, languages, locale, zone, clockOffsetMs, onLanguage }: HeaderProps) {
  const { t, i18n } = useTranslation();
  const now = useNow() + clockOffsetMs;
  return (
    <header className="kiosk-header">
      <div className="kiosk-hall">
        <p>{hallName}</p>
        <time dir="ltr">{clockTime(now, i18n.language, zone)}</time>
      </div>
      {languages.length > 1 && (
        <fieldset className="kiosk-languages" aria-label={t('common:language')}>
          {languages.map((tag) => (
            <button
              key={tag}
              type="button"
              lang={tag}
              aria-pressed={tag === locale}
              disabled={onLanguage === null}
              onClick={() => onLanguage?.(tag)}
            >
              {AUTONYMS[uiLocale(tag) ?? 'en']}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  );
}
