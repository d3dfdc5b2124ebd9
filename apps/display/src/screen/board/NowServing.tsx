import { direction, Icon, TicketNumber, uiLocale } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { CalledLine } from './board.ts';

interface NowServingProps {
  readonly call: CalledLine | null;
  /** The seq of the call being announced. */
  readonly speaking: number | null;
  /** The hall has been heard of: an empty board means that nobody is called. */
  readonly known: boolean;
}

/** The newest call, in the visitor's own language. A new `seq` is a new element, so that its flash starts afresh. */
export function NowServing({ call, speaking, known }: NowServingProps) {
  const { t, i18n } = useTranslation();
  if (call === null) {
    return (
      <section className="display-hero display-hero-idle" aria-label={t('nowServing')}>
        <p className="display-welcome">{known && t('welcome')}</p>
        <p className="display-welcome-hint">{known && t('welcomeHint')}</p>
      </section>
    );
  }
  const locale = uiLocale(call.locale) ?? i18n.language;
  return (
    <section key={call.seq} className="display-hero" data-fresh={call.fresh} aria-live="polite" aria-label={t('nowServing')}>
      <h2 className="display-hero-label">{t('nowServing')}</h2>
      {speaking === call.seq && <Icon name="soundOn" className="display-speaking" />}
      <TicketNumber number={call.number} className="display-hero-number" data-length={call.number.length} />
      <p className="display-hero-way">
        <span lang={locale} dir={direction(locale)}>
          {t('goTo', { lng: locale })}
        </span>
        <Icon name="arrow" />
      </p>
      <bdi className="display-hero-counter" data-long={call.counterName.length > 3}>
        {call.counterName}
      </bdi>
      {call.visitorName !== undefined && <bdi className="display-hero-name">{call.visitorName}</bdi>}
    </section>
  );
}
