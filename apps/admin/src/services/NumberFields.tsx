import { Group, NumberInput, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seriesSample } from './series-values.ts';
import type { ServiceFormState } from './service-values.ts';

/** The series, how its tickets will read, and how many of them a day has. */
export function NumberFields({ form }: { readonly form: ServiceFormState }) {
  const { t } = useTranslation();
  const sample = seriesSample(form.values);
  // What makes no sense is said, not changed behind somebody's back.
  const number = (name: 'first' | 'last' | 'step') => (
    <NumberInput label={t(`services.${name}`)} clampBehavior="none" allowDecimal={false} {...form.getInputProps(name)} />
  );
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
        {number('first')}
        {number('last')}
        {number('step')}
      </Group>
      {sample && (
        <Text size="sm" c="dimmed">
          {t('services.range')} <bdi dir="ltr">{sample.numbers}</bdi> ({t('services.seriesCount', { count: sample.count })})
        </Text>
      )}
      <Switch label={t('services.wrap')} description={t('services.wrapHint')} {...form.getInputProps('wrap', { type: 'checkbox' })} />
      <NumberInput
        label={t('services.quota')}
        description={t('services.quotaHint')}
        clampBehavior="none"
        allowDecimal={false}
        maw="16rem"
        {...form.getInputProps('dailyQuota')}
      />
    </>
  );
}
