import { Group, NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../forms/DurationInput.tsx';
import { LocalizedTexts } from '../forms/LocalizedTexts.tsx';
import type { ServiceFormState } from './service-values.ts';

interface ServiceFieldsProps {
  readonly form: ServiceFormState;
  readonly languages: readonly string[];
  /** An id is chosen once. */
  readonly isNew: boolean;
}

/** What it is, how long it takes, where it stands on the kiosk. */
export function ServiceFields({ form, languages, isNew }: ServiceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <LocalizedTexts
        legend={t('services.names')}
        languages={languages}
        inputProps={(language) => form.getInputProps(`names.${language}`)}
        required
        autoFocus
      />
      <Group grow align="start">
        <DurationInput
          label={t('services.expected')}
          description={t('services.expectedHint')}
          {...form.getInputProps('expectedServiceSeconds')}
        />
        <NumberInput
          label={t('services.order')}
          description={t('services.orderHint')}
          min={0}
          max={999}
          allowDecimal={false}
          {...form.getInputProps('order')}
        />
      </Group>
      {isNew && (
        <TextInput label={t('services.id')} description={t('services.idHint')} dir="ltr" spellCheck={false} {...form.getInputProps('id')} />
      )}
      <Switch label={t('services.openLabel')} {...form.getInputProps('open', { type: 'checkbox' })} />
    </>
  );
}
