import { ActionIcon, Input } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeInput } from '../forms/TimeInput.tsx';
import classes from './hours.module.css';
import type { HoursProblem, HoursRange } from './hours.ts';

interface RangeInputProps {
  readonly of: string;
  readonly range: HoursRange;
  readonly problem: HoursProblem | undefined;
  readonly onChange: (range: HoursRange) => void;
  readonly onRemove: () => void;
}

/** From one time to another, and what is wrong with that. */
export function RangeInput({ of, range, problem, onChange, onRemove }: RangeInputProps) {
  const { t } = useTranslation();
  const problemId = useId();
  const time = (end: keyof HoursRange) => (
    <TimeInput
      endOfDay={end === 'to'}
      // Its own line below explains both fields, which Mantine's wrapper cannot say.
      withAria={false}
      aria-label={t(`hours.${end}`, { day: of })}
      aria-invalid={problem !== undefined}
      aria-describedby={problem && problemId}
      error={problem !== undefined}
      value={range[end]}
      onChange={(time) => onChange({ ...range, [end]: time })}
    />
  );
  return (
    <div>
      <div className={classes['range']}>
        {time('from')}
        <span aria-hidden>–</span>
        {time('to')}
        <ActionIcon
          variant="subtle"
          color="danger"
          size="lg"
          aria-label={t('hours.removeNamed', { day: of, ...range })}
          title={t('remove')}
          onClick={onRemove}
        >
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      {problem && (
        <Input.Error id={problemId} role="alert">
          {t(`hours.problem.${problem}`)}
        </Input.Error>
      )}
    </div>
  );
}
