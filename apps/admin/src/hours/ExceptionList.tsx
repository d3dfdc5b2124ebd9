import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './hours.module.css';
import type { HoursException, HoursProblem } from './hours.ts';
import { RangeList } from './RangeList.tsx';

interface ExceptionListProps {
  readonly exceptions: readonly HoursException[];
  readonly problems: Readonly<Record<string, HoursProblem>>;
  readonly onChange: (exceptions: readonly HoursException[]) => void;
}

/** Dates with hours of their own. */
export function ExceptionList({ exceptions, problems, onChange }: ExceptionListProps) {
  const { t } = useTranslation();
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    onChange(exceptions.filter((_, other) => other !== index));
    addButton.current?.focus();
  };
  return (
    <>
      <p className={classes['hint']}>{t('hours.exceptionsHint')}</p>
      <ul className={classes['exceptions']}>
        {exceptions.map((exception, index) => (
          <ExceptionLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the date is being typed, and the fields hold no state of their own.
            key={index}
            exception={exception}
            path={`exceptions.${index}`}
            problems={problems}
            onChange={(next) => onChange(exceptions.with(index, next))}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <Button
        ref={addButton}
        variant="default"
        leftSection={<IconCalendarPlus size={18} aria-hidden />}
        onClick={() => onChange([...exceptions, { date: '', ranges: [], note: '' }])}
      >
        {t('hours.addException')}
      </Button>
    </>
  );
}

interface ExceptionLineProps {
  readonly exception: HoursException;
  readonly path: string;
  readonly problems: Readonly<Record<string, HoursProblem>>;
  readonly onChange: (exception: HoursException) => void;
  readonly onRemove: () => void;
}

function ExceptionLine({ exception, path, problems, onChange, onRemove }: ExceptionLineProps) {
  const { t } = useTranslation();
  const problem = problems[`${path}.date`];
  const day = exception.date || t('hours.newDate');
  return (
    <li>
      <div className={classes['exception']}>
        <TextInput
          type="date"
          label={t('hours.date')}
          value={exception.date}
          error={problem && t(`hours.problem.${problem}`)}
          onChange={({ currentTarget }) => onChange({ ...exception, date: currentTarget.value })}
        />
        <TextInput
          label={t('hours.note')}
          dir="auto"
          maxLength={80}
          value={exception.note}
          onChange={({ currentTarget }) => onChange({ ...exception, note: currentTarget.value })}
        />
        <ActionIcon
          variant="subtle"
          color="danger"
          size="lg"
          aria-label={t('removeNamed', { name: day })}
          title={t('remove')}
          onClick={onRemove}
        >
          <IconTrash size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <RangeList
        of={day}
        ranges={exception.ranges}
        path={`${path}.ranges`}
        problems={problems}
        onChange={(ranges) => onChange({ ...exception, ranges })}
      />
    </li>
  );
}
