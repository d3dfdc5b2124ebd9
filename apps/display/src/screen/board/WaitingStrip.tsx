import type { ServiceView } from '@foyer/contract';
import { localized, waitText } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface WaitingStripProps {
  readonly services: readonly ServiceView[];
  readonly languages: readonly string[];
}

export function WaitingStrip({ services, languages }: WaitingStripProps) {
  const { t, i18n } = useTranslation();
  const shown = services
    .filter(({ availability, waiting }) => availability.open || waiting > 0)
    .sort((one, other) => one.order - other.order);
  return (
    <footer className="display-waiting">
      <h2>{t('waitingNow')}</h2>
      <ul>
        {shown.map((service) => (
          <li key={service.id}>
            <span>{localized(service.names, i18n.language, languages)}</span> <strong>{service.waiting}</strong>
            {service.waiting > 0 && service.eta !== null && <small>{waitText(t, service.eta)}</small>}
          </li>
        ))}
      </ul>
    </footer>
  );
}
