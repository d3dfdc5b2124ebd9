import type { HallView, ServiceView } from '@foyer/contract';
import { Icon } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import { givesNoPaper } from '../flow/paper.ts';
import { PriorityChoice } from './PriorityChoice.tsx';
import { ServiceButton } from './ServiceButton.tsx';

interface ChooseServiceProps {
  readonly hall: HallView;
  readonly services: readonly ServiceView[];
  readonly priority: string;
  readonly onPriority: (priority: string) => void;
  /** The service whose ticket is on its way. */
  readonly asked: ServiceView['id'] | null;
  readonly onService: (id: ServiceView['id']) => void;
}

/** More services than these stand closer together. */
const ROOMY = 5;

export function ChooseService({ hall, services, priority, onPriority, asked, onService }: ChooseServiceProps) {
  const { t } = useTranslation();
  const ordered = [...services].sort((one, other) => one.order - other.order);
  const noneOpen = ordered.every(({ open }) => !open);
  return (
    <main className="kiosk-choose">
      <h1>{t('choose.title')}</h1>
      {noneOpen && <Notice text={t('choose.noneOpen')} />}
      {!noneOpen && givesNoPaper(hall.printer.state) && <Notice text={t('choose.noPaper')} />}
      <ul className="kiosk-services" data-dense={ordered.length > ROOMY}>
        {ordered.map((service) => (
          <li key={service.id}>
            <ServiceButton service={service} languages={hall.languages} asked={asked} onTouch={() => onService(service.id)} />
          </li>
        ))}
      </ul>
      {hall.priorities.length > 1 && <PriorityChoice hall={hall} chosen={priority} disabled={asked !== null} onChoose={onPriority} />}
      <p className="kiosk-help">{t('choose.help')}</p>
    </main>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <p className="kiosk-notice" role="status">
      <Icon name="alert" />
      {text}
    </p>
  );
}
