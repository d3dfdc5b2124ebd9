import { Button, Group, Switch } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HoursEditor } from '../hours/HoursEditor.tsx';
import type { Hours } from '../hours/hours.ts';
import type { ServiceFormState } from './service-values.ts';

const WORKDAYS = ['tue', 'wed', 'thu', 'fri'] as const;
const WEEKDAYS = [...WORKDAYS, 'sat', 'sun'] as const;

/** When it takes tickets: always, or in hours of its own. */
export function HoursFields({ form }: { readonly form: ServiceFormState }) {
  const { t } = useTranslation();
  const { hasHours, hours } = form.values;
  const set = (next: Hours) => form.setFieldValue('hours', next);
  const copyTo = (days: readonly (keyof Hours['weekly'])[]) =>
    set({ ...hours, weekly: { ...hours.weekly, ...Object.fromEntries(days.map((day) => [day, hours.weekly.mon])) } });
  const copy = (text: string, days: readonly (keyof Hours['weekly'])[]) => (
    <Button variant="default" size="compact-sm" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => copyTo(days)}>
      {t(text)}
    </Button>
  );
  return (
    <>
      <Switch
        label={t('services.hasHours')}
        description={t('services.hasHoursHint')}
        {...form.getInputProps('hasHours', { type: 'checkbox' })}
      />
      {hasHours && (
        <>
          <Group gap="xs">
            {copy('services.mondayToWeekdays', WORKDAYS)}
            {copy('services.mondayToAll', WEEKDAYS)}
          </Group>
          <HoursEditor {...form.getInputProps('hours')} value={hours} onChange={set} />
        </>
      )}
    </>
  );
}
