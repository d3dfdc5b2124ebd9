import { DEVICE_ROLES } from '@foyer/contract/constants';
import { useHall } from '@foyer/ui/staff';
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeviceFormState } from './device-values.ts';

/** What it is called, what it is for, and where a counter stands. */
export function DeviceFields({ form }: { readonly form: DeviceFormState }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput
        label={t('devices.name')}
        description={t('devices.nameHint')}
        dir="auto"
        autoComplete="off"
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group label={t('devices.role')} {...form.getInputProps('role')}>
        <Stack gap="xs" my="xs">
          {DEVICE_ROLES.map((role) => (
            <Radio key={role} value={role} label={t(`principal.${role}`)} description={t(`rights.principal.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.role === 'counter' && <CounterChoice form={form} />}
    </Stack>
  );
}

function CounterChoice({ form }: { readonly form: DeviceFormState }) {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  return (
    <NativeSelect
      label={t('devices.counter')}
      description={t('devices.counterHint')}
      data={[
        { value: '', label: t('devices.anyCounter') },
        ...counters.map(({ id, name }) => ({ value: id, label: t('common:counter', { name }) })),
      ]}
      {...form.getInputProps('counterId')}
    />
  );
}
