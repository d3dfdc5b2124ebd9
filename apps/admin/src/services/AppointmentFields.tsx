import { Group, NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../forms/DurationInput.tsx';
import type { ServiceFormState } from './service-values.ts';

/** Whether the service can be booked, and what happens to who comes early, late or not at all. */
export function AppointmentFields({ form }: { readonly form: ServiceFormState }) {
  const { t } = useTranslation();
  const field = (name: string) => ({
    label: t(`services.appointment.${name}`),
    description: t(`services.appointment.${name}Hint`),
    ...form.getInputProps(`appointments.${name}`),
  });
  return (
    <>
      <Switch
        label={t('services.takesAppointments')}
        description={t('services.takesAppointmentsHint')}
        {...form.getInputProps('takesAppointments', { type: 'checkbox' })}
      />
      {form.values.takesAppointments && (
        <>
          <Group grow align="start">
            <NumberInput clampBehavior="none" allowDecimal={false} suffix={` ${t('duration.minutesShort')}`} {...field('slotMinutes')} />
            <NumberInput clampBehavior="none" allowDecimal={false} {...field('capacity')} />
          </Group>
          <DurationInput {...field('earlySeconds')} />
          <DurationInput {...field('lateSeconds')} />
          <DurationInput {...field('releaseSeconds')} />
        </>
      )}
    </>
  );
}
