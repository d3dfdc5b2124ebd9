import type { ServiceView } from '@foyer/contract';
import { localized } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface WaitingStripProps {
  readonly services: readonly ServiceView[];
  readonly languages: readonly string[];
}

export function WaitingStrip({ services, languages }: WaitingStripProps) {
  const { t, i18n } = useTranslation();
  const shown = services.filter(({ open, waiting }) => open || waiting > 0).sort((one, other) => one.order - other.order);
  return (
    <footer className="display-waiting">
      <h2>{t('waitingNow')}</h2>
      <ul>
        {shown.map((service) => (
          <li key={service.id}>
            <span>{localized(service.names, i18n.language, languages)}</span> <strong>{service.waiting}</strong>
          </li>
        ))}
      </ul>
    </footer>
  );
}
