import type { HallView, ServiceView } from '@foyer/contract';
import { Icon, isServiceIcon, localized, waitText } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import { closedText } from './closed-text.ts';

interface ServiceButtonProps {
  readonly service: ServiceView;
  readonly hall: HallView;
  readonly asked: readonly ServiceView['id'][] | null;
  /** Its place in a visit of several services, from 1; 0: not in it. Null: one touch is one ticket. */
  readonly picked: number | null;
  readonly onTouch: () => void;
}

export function ServiceButton({ service, hall, asked, picked, onTouch }: ServiceButtonProps) {
  const { t, i18n } = useTranslation();
  const { availability, description } = service;
  const isAsked = asked?.includes(service.id) ?? false;
  const text = localized(description, i18n.language, hall.languages);
  return (
    <button
      type="button"
      className="kiosk-service"
      data-service={service.id}
      data-asked={isAsked}
      data-picked={picked !== null && picked > 0}
      aria-pressed={picked === null ? undefined : picked > 0}
      disabled={!availability.open || (asked !== null && !isAsked)}
      aria-busy={isAsked}
      onClick={onTouch}
    >
      <Sign service={service} picked={picked} />
      <span className="kiosk-service-text">
        <span className="kiosk-service-name">{localized(service.names, i18n.language, hall.languages)}</span>
        {text !== '' && <span className="kiosk-service-description">{text}</span>}
        {isAsked || !availability.open ? (
          <span className="kiosk-service-wait">
            {isAsked ? t('choose.oneMoment') : closedText(t, availability, today(hall), i18n.language)}
          </span>
        ) : (
          <Waiting service={service} />
        )}
      </span>
      {availability.open && picked === null && <Icon name="arrow" />}
    </button>
  );
}

/** The place in the visit, or the service's picture, or else the letter of its numbers. */
function Sign({ service: { icon, series }, picked }: { readonly service: ServiceView; readonly picked: number | null }) {
  if (picked !== null && picked > 0) return <span className="kiosk-service-sign">{picked}</span>;
  if (icon !== null && isServiceIcon(icon))
    return (
      <span className="kiosk-service-sign" aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  if (series.prefix === '') return null;
  return (
    <span className="kiosk-service-sign" aria-hidden="true" dir="ltr">
      {series.prefix}
    </span>
  );
}

/** The calendar day of the hall, by its own clock. */
function today({ serverTime, zone }: HallView): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(serverTime));
}

/** How many and how long; where nobody waits, that is all there is to say. */
function Waiting({ service }: { readonly service: ServiceView }) {
  const { t } = useTranslation();
  const { availability } = service;
  const wait = service.waiting === 0 && service.eta?.highSeconds === 0 ? null : waitText(t, service.eta);
  return (
    <span className="kiosk-service-wait">
      <span>{t('common:waiting', { count: service.waiting })}</span>
      {wait !== null && <span>{wait}</span>}
      {availability.mayBeTooLate && <span>{t('closed.mayBeTooLate', { time: availability.closesAt ?? '' })}</span>}
    </span>
  );
}
