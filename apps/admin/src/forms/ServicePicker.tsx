import { useHall, useNames } from '@foyer/ui/staff';
import { ActionIcon, Input, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceName } from '../layout/Series.tsx';
import { moved } from './moved.ts';
import classes from './service-picker.module.css';

interface ServicePickerProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Service ids, the first one first. */
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly onBlur?: () => void;
  readonly 'data-path'?: string;
}

/** Some of the hall's services in an order of one's own, by buttons that a keyboard and a screen reader can use. */
export function ServicePicker({ label, description, error, required, value = [], onChange, ...select }: ServicePickerProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { services } = useHall().state;
  const labelId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState('');
  const others = services.filter(({ id }) => !value.includes(id));
  const move = (from: number, to: number) => {
    onChange?.(moved(value, from, to));
    say(t('picker.moved', { name: names.service(value[from] ?? ''), place: to + 1, count: value.length }));
  };
  const remove = (id: string) => {
    onChange?.(value.filter((one) => one !== id));
    say(t('picker.removed', { name: names.service(id) }));
    list.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row of labelled fields.
    <div role="group" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId} required={required ?? false}>
        {label}
      </Input.Label>
      {value.length > 0 && (
        <ol ref={list} tabIndex={-1} className={classes['list']} aria-labelledby={labelId}>
          {value.map((id, index) => (
            <li key={id}>
              <span className={classes['place']}>{index + 1}</span>
              <ServiceName id={id} />
              <Moves name={names.service(id)} index={index} last={value.length - 1} onMove={move} onRemove={() => remove(id)} />
            </li>
          ))}
        </ol>
      )}
      <NativeSelect
        aria-label={t('picker.add', { list: label })}
        disabled={others.length === 0}
        value=""
        data={[
          { value: '', label: t(others.length === 0 ? 'picker.all' : 'picker.choose') },
          ...others.map(({ id }) => ({ value: id, label: names.service(id) })),
        ]}
        description={description}
        error={error}
        onChange={({ currentTarget }) => currentTarget.value !== '' && onChange?.([...value, currentTarget.value])}
        {...select}
      />
      <span className="foyer-visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

interface MovesProps {
  readonly name: string;
  readonly index: number;
  readonly last: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
}

function Moves({ name, index, last, onMove, onRemove }: MovesProps) {
  const { t } = useTranslation();
  // A button that has just reached the end stays focusable: the focus must not fall out of the list.
  const step = (to: number, text: string, Sign: typeof IconArrowUp) => (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t(text, { name })}
      aria-disabled={to < 0 || to > last}
      data-disabled={to < 0 || to > last || undefined}
      onClick={(event) => {
        if (to < 0 || to > last) return;
        onMove(index, to);
        const button = event.currentTarget;
        requestAnimationFrame(() => button.focus());
      }}
    >
      <Sign size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
  return (
    <span className={classes['moves']}>
      {step(index - 1, 'picker.up', IconArrowUp)}
      {step(index + 1, 'picker.down', IconArrowDown)}
      <ActionIcon variant="subtle" color="danger" size="lg" aria-label={t('removeNamed', { name })} onClick={onRemove}>
        <IconX size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </span>
  );
}
