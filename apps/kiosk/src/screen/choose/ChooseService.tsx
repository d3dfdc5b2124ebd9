import type { HallView, ServiceView } from '@foyer/contract';
import { Icon, localized } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import { noPaperBecause } from '../flow/paper.ts';
import { PriorityChoice } from './PriorityChoice.tsx';
import { ServiceButton } from './ServiceButton.tsx';
import { type Section, sectionsOf } from './sections.ts';
import type { Choice } from './use-choice.ts';
import { VisitBar } from './VisitBar.tsx';

type ServiceId = ServiceView['id'];

interface ChooseServiceProps {
  readonly hall: HallView;
  readonly services: readonly ServiceView[];
  readonly choice: Choice;
  /** The services whose ticket is on its way. */
  readonly asked: readonly ServiceId[] | null;
  readonly onServices: (ids: readonly ServiceId[]) => void;
  /** null: the hall takes no appointments. */
  readonly onAppointment: (() => void) | null;
}

/** More services than these stand closer together. */
const ROOMY = 5;

export function ChooseService({ hall, services, choice, asked, onServices, onAppointment }: ChooseServiceProps) {
  const { t, i18n } = useTranslation();
  const sections = sectionsOf(hall.groups, services);
  const offered = sections.flatMap((section) => section.services);
  const noneOpen = offered.every(({ availability }) => !availability.open);
  const noPaper = noPaperBecause(hall.printer.state);
  const { visit } = choice;
  const button = (service: ServiceView) => (
    <ServiceButton
      service={service}
      hall={hall}
      asked={asked}
      picked={visit === null ? null : visit.indexOf(service.id) + 1}
      onTouch={() => (visit === null ? onServices([service.id]) : choice.toggle(service.id))}
    />
  );
  return (
    <main className="kiosk-choose">
      <h1>{t(visit === null ? 'choose.title' : 'visit.title')}</h1>
      {noneOpen && <Notice text={t('choose.noneOpen')} />}
      {!noneOpen && noPaper !== null && <Notice title={t(`paper.trouble.${noPaper}`)} text={t('choose.onScreen')} />}
      <div className="kiosk-sections" data-dense={offered.length > ROOMY}>
        {sections.map((section) => (
          <section key={section.group?.id ?? ''}>
            {sections.length > 1 && <h2>{titleOf(section) ?? t('choose.others')}</h2>}
            <ul className="kiosk-services">
              {section.services.map((service) => (
                <li key={service.id}>{button(service)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="kiosk-bottom">
        {hall.priorities.length > 1 && (
          <PriorityChoice hall={hall} chosen={choice.priority} disabled={asked !== null} onChoose={choice.setPriority} />
        )}
        <VisitBar
          choice={choice}
          disabled={asked !== null}
          offersVisit={offered.filter(({ availability }) => availability.open).length > 1}
          onServices={onServices}
          onAppointment={onAppointment}
        />
      </div>
    </main>
  );

  function titleOf({ group }: Section): string | null {
    return group && localized(group.name, i18n.language, hall.languages);
  }
}

function Notice({ title, text }: { readonly title?: string; readonly text: string }) {
  return (
    <p className="kiosk-notice" role="status">
      <Icon name="alert" />
      <span>
        {title && <strong>{title}</strong>}
        {text}
      </span>
    </p>
  );
}
