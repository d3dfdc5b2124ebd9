import { Group, Input, NumberInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DurationParts, durationParts, secondsOf } from './duration.ts';

interface DurationInputProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Whole seconds; '' while nothing is given. */
  readonly value?: number | '';
  readonly onChange?: (seconds: number | '') => void;
  readonly onBlur?: () => void;
  readonly 'data-path'?: string;
}

/** A length of time in minutes and seconds. Both empty: none is given. More than 59 seconds become minutes when the field is left. */
export function DurationInput({ label, description, error, required, value = '', onChange, onBlur, ...path }: DurationInputProps) {
  const { t } = useTranslation();
  const [labelId, aboutId, errorId] = [useId(), useId(), useId()];
  // What is typed stays as typed (75 seconds, an empty field) as long as it means the value.
  const [typed, setTyped] = useState(() => durationParts(value));
  const parts = secondsOf(typed.minutes, typed.seconds) === value ? typed : durationParts(value);
  const change = (next: DurationParts) => {
    setTyped(next);
    onChange?.(secondsOf(next.minutes, next.seconds));
  };
  const leave = () => {
    setTyped(durationParts(value));
    onBlur?.();
  };
  const described = [description && aboutId, error && errorId].filter(Boolean).join(' ') || undefined;
  const part = (unit: keyof DurationParts) => (
    <NumberInput
      aria-label={t(`duration.${unit}`)}
      suffix={` ${t(`duration.${unit}Short`)}`}
      min={0}
      allowDecimal={false}
      error={Boolean(error)}
      value={parts[unit]}
      onChange={(next) => change({ ...parts, [unit]: next === '' ? '' : Number(next) })}
      onBlur={leave}
      {...(unit === 'minutes' && path)}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row of labelled fields.
    <div role="group" aria-labelledby={labelId} aria-describedby={described}>
      <Input.Label component="div" id={labelId} required={required ?? false}>
        {label}
      </Input.Label>
      <Group gap="xs" grow wrap="nowrap" mb={description || error ? 5 : 0}>
        {part('minutes')}
        {part('seconds')}
      </Group>
      {description && <Input.Description id={aboutId}>{description}</Input.Description>}
      {error && <Input.Error id={errorId}>{error}</Input.Error>}
    </div>
  );
}
