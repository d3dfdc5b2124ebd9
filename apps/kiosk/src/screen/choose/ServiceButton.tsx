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
  return (
    <button
      type="button"
      className="kiosk-service"
      data-service={service.id}
      data-asked={isAsked}
      disabled={!service.open || (asked !== null && !isAsked)}
      aria-busy={isAsked}
      onClick={onTouch}
    >
      {service.series.prefix !== '' && (
        <span className="kiosk-service-letter" aria-hidden="true" dir="ltr">
          {service.series.prefix}
        </span>
      )}
      <span className="kiosk-service-text">
        <span className="kiosk-service-name">{localized(service.names, i18n.language, languages)}</span>
        {isAsked || !service.open ? (
          <span className="kiosk-service-wait">{t(isAsked ? 'choose.oneMoment' : 'choose.closed')}</span>
        ) : (
          <Waiting service={service} />
        )}
      </span>
      {service.open && <Icon name="arrow" />}
    </button>
  );
}

/** How many and how long; where nobody waits, that is all there is to say. */
function Waiting({ service }: { readonly service: ServiceView }) {
  const { t } = useTranslation();
  const wait = service.waiting === 0 && service.eta?.highSeconds === 0 ? null : waitText(t, service.eta);
  return (
    <span className="kiosk-service-wait">
      <span>{t('common:waiting', { count: service.waiting })}</span>
      {wait !== null && <span>{wait}</span>}
    </span>
  );
}
