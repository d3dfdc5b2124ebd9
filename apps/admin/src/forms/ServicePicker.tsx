import { useHall, useNames } from '@foyer/ui/staff';
import { Input, NativeSelect } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceName } from '../layout/Series.tsx';
import { OrderedList } from './OrderedList.tsx';

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

/** Some of the hall's services in an order of one's own. */
export function ServicePicker({ label, description, error, required, value = [], onChange, ...select }: ServicePickerProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { services } = useHall().state;
  const labelId = useId();
  const others = services.filter(({ id }) => !value.includes(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row of labelled fields.
    <div role="group" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId} required={required ?? false}>
        {label}
      </Input.Label>
      <OrderedList
        labelledBy={labelId}
        items={value}
        onChange={(ids) => onChange?.(ids)}
        keyOf={(id) => id}
        nameOf={(id) => names.service(id)}
      >
        {(id) => <ServiceName id={id} />}
      </OrderedList>
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
    </div>
  );
}
