import { Group, NumberInput, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceFormState } from './service-values.ts';

/** The series, how its tickets will read, and how many of them a day has. */
export function NumberFields({ form }: { readonly form: ServiceFormState }) {
  const { t } = useTranslation();
  const { prefix, first, last } = form.values;
  const sample = (value: number | '') => `${prefix.toUpperCase()}${String(value).padStart(3, '0')}`;
  return (
    <>
      <Group grow align="start">
        <TextInput
          label={t('services.prefix')}
          dir="ltr"
          maxLength={3}
          styles={{ input: { textTransform: 'uppercase' } }}
          {...form.getInputProps('prefix')}
        />
        <NumberInput label={t('services.first')} min={0} allowDecimal={false} {...form.getInputProps('first')} />
        <NumberInput label={t('services.last')} min={0} allowDecimal={false} {...form.getInputProps('last')} />
        <NumberInput label={t('services.step')} min={1} allowDecimal={false} {...form.getInputProps('step')} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('services.range')} <bdi dir="ltr">{`${sample(first)} – ${sample(last)}`}</bdi>
      </Text>
      <Switch label={t('services.wrap')} description={t('services.wrapHint')} {...form.getInputProps('wrap', { type: 'checkbox' })} />
      <NumberInput
        label={t('services.quota')}
        description={t('services.quotaHint')}
        // What makes no sense is said, not changed behind somebody's back.
        clampBehavior="none"
        allowDecimal={false}
        maw="16rem"
        {...form.getInputProps('dailyQuota')}
      />
    </>
  );
}
