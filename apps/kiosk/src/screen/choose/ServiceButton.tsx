import type { ServiceView } from '@foyer/contract';
import { Icon, localized, waitText } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface ServiceButtonProps {
  readonly service: ServiceView;
  readonly languages: readonly string[];
  readonly asked: ServiceView['id'] | null;
  readonly onTouch: () => void;
}

export function ServiceButton({ service, languages, asked, onTouch }: ServiceButtonProps) {
  const { t, i18n } = useTranslation();
  const isAsked = asked === service.id;
  const wait = waitText(t, service.eta);
  return (
    <button type="button" className="kiosk-service" data-service={service.id} data-asked={isAsked} disabled={!service.open || (asked !== null && !isAsked)} aria-busy={isAsked} onClick={onTouch}>
      {service.series.prefix !== '' && (
        <span className="kiosk-service-letter" aria-hidden="true" dir="ltr">
          {service.series.prefix}
        </span>
      )}
      <span className="kiosk-service-text">
        <span className="kiosk-service-name">{localized(service.names, i18n.language, languages)}</span>
        <span className="kiosk-service-wait">
          {isAsked ? t('choose.oneMoment') : service.open ? [t('common:waiting', { count: service.waiting }), wait].filter(Boolean).join(' · ') : t('choose.closed')}
        </span>
      </span>
      {service.open && <Icon name="arrow" />}
    </button>
  );
}
