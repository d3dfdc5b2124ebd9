import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './hours.module.css';
import { type Hours, type HoursProblem, WEEKDAYS } from './hours.ts';
import { RangeList } from './RangeList.tsx';
import { weekdayName } from './weekday-name.ts';

interface WeekEditorProps {
  readonly weekly: Hours['weekly'];
  readonly problems: Readonly<Record<string, HoursProblem>>;
  readonly onChange: (weekly: Hours['weekly']) => void;
}

export function WeekEditor({ weekly, problems, onChange }: WeekEditorProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={classes['days']}>
      {WEEKDAYS.map((day, index) => {
        const name = weekdayName(day, i18n.language);
        const before = WEEKDAYS[index - 1];
        return (
          <li key={day}>
            <span className={classes['day']}>{name}</span>
            <RangeList
              of={name}
              ranges={weekly[day]}
              path={`weekly.${day}`}
              problems={problems}
              onChange={(ranges) => onChange({ ...weekly, [day]: ranges })}
            >
              {before && JSON.stringify(weekly[before]) !== JSON.stringify(weekly[day]) && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('hours.asBeforeNamed', { day: name, before: weekdayName(before, i18n.language) })}
                  onClick={() => onChange({ ...weekly, [day]: weekly[before] })}
                >
                  {t('hours.asBefore', { before: weekdayName(before, i18n.language) })}
                </Button>
              )}
            </RangeList>
          </li>
        );
      })}
    </ul>
  );
}
