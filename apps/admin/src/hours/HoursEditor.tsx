import { Fieldset, Input, Stack } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ExceptionList } from './ExceptionList.tsx';
import { CLOSED_ALWAYS, type Hours, hoursProblems } from './hours.ts';
import { WeekEditor } from './WeekEditor.tsx';

interface HoursEditorProps {
  readonly value?: Hours;
  readonly onChange?: (hours: Hours) => void;
  /** What somebody else (the hub) has against the whole. What is wrong inside, the editor shows by itself. */
  readonly error?: ReactNode;
}

/** Opening hours: each day of the week, and dates on which it is otherwise. `hoursProblems` says whether they may be saved. */
export function HoursEditor({ value = CLOSED_ALWAYS, onChange, error }: HoursEditorProps) {
  const { t } = useTranslation();
  const errorId = useId();
  const problems = hoursProblems(value);
  return (
    <Stack gap="lg" {...(error ? { 'aria-describedby': errorId } : {})}>
      {error && <Input.Error id={errorId}>{error}</Input.Error>}
      <Fieldset legend={t('hours.weekly')}>
        <WeekEditor weekly={value.weekly} problems={problems} onChange={(weekly) => onChange?.({ ...value, weekly })} />
      </Fieldset>
      <Fieldset legend={t('hours.exceptions')}>
        <ExceptionList exceptions={value.exceptions} problems={problems} onChange={(exceptions) => onChange?.({ ...value, exceptions })} />
      </Fieldset>
    </Stack>
  );
}
