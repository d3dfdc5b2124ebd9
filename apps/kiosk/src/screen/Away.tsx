import { direction, Icon, UI_LOCALES, uiLocale } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface AwayProps {
  /** The hall's languages; null while the hall is not known: then all that there are. */
  readonly languages: readonly string[] | null;
  /** Nothing is wrong yet: the hub has only just been asked. */
  readonly waiting: boolean;
}

/** The hub is away. Said in every language, since nobody can choose one now. */
export function Away({ languages, waiting }: AwayProps) {
  const { t } = useTranslation();
  const shown = (languages ?? UI_LOCALES).map((tag) => uiLocale(tag) ?? 'en');
  return (
    <main className="kiosk-away" data-waiting={waiting}>
      <Icon name={waiting ? 'clock' : 'noConnection'} />
      {shown.map((lng, index) => {
        const Title = index === 0 ? 'h1' : 'h2';
        return (
          <section key={lng} role="status" lang={lng} dir={direction(lng)}>
            <Title>{t(waiting ? 'away.connecting' : 'away.title', { lng })}</Title>
            {!waiting && <p>{t('away.hint', { lng })}</p>}
          </section>
        );
      })}
    </main>
  );
}
