import type { HallView } from '@foyer/contract';
import { Icon, localized } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface PriorityChoiceProps {
  readonly hall: HallView;
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onChoose: (priority: string) => void;
}

/** One touch more for the few who need it, none for the others: the ordinary class is chosen already. */
export function PriorityChoice({ hall, chosen, disabled, onChoose }: PriorityChoiceProps) {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className="kiosk-priority" disabled={disabled}>
      <legend>{t('priority.title')}</legend>
      <div className="kiosk-priority-options">
        {hall.priorities.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === chosen} data-priority={id} onClick={() => onChoose(id)}>
            <Icon name="check" />
            {localized(name, i18n.language, hall.languages)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
