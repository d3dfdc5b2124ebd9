import type { ServiceView } from '@foyer/contract';
import { Icon } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { Choice } from './use-choice.ts';

interface VisitBarProps {
  readonly choice: Choice;
  readonly disabled: boolean;
  /** Whether there is more than one service to choose. */
  readonly offersVisit: boolean;
  readonly onServices: (ids: readonly ServiceView['id'][]) => void;
  readonly onAppointment: (() => void) | null;
}

/** The other ways to a ticket: several services on one, or an appointment. */
export function VisitBar({ choice, disabled, offersVisit, onServices, onAppointment }: VisitBarProps) {
  const { t } = useTranslation();
  const { visit, setSeveral } = choice;
  if (visit !== null) {
    return (
      <div className="kiosk-actions">
        <button type="button" className="kiosk-action" disabled={disabled} onClick={() => setSeveral(false)}>
          {t('visit.back')}
        </button>
        <button
          type="button"
          className="kiosk-action kiosk-action-main"
          disabled={disabled || visit.length === 0}
          onClick={() => onServices(visit)}
        >
          {t('visit.take', { count: visit.length })}
        </button>
      </div>
    );
  }
  return (
    <footer className="kiosk-ways">
      <p className="kiosk-help">{t('choose.help')}</p>
      <div className="kiosk-actions">
        {offersVisit && (
          <button type="button" className="kiosk-way" disabled={disabled} onClick={() => setSeveral(true)}>
            <Icon name="list" />
            {t('visit.several')}
          </button>
        )}
        {onAppointment !== null && (
          <button type="button" className="kiosk-way" disabled={disabled} onClick={onAppointment}>
            <Icon name="calendar" />
            {t('code.have')}
          </button>
        )}
      </div>
    </footer>
  );
}
