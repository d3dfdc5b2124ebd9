import { AUTONYMS, uiLocale } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

export function Languages({ languages, onChoose }: { readonly languages: readonly string[]; readonly onChoose: (locale: string) => void }) {
  const { t, i18n } = useTranslation();
  if (languages.length < 2) return null;
  return (
    <nav className="visitor-languages" aria-label={t('common:language')}>
      {languages.map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={uiLocale(tag) === i18n.language} onClick={() => onChoose(tag)}>
          {AUTONYMS[uiLocale(tag) ?? 'en']}
        </button>
      ))}
    </nav>
  );
}
