import type { AppointmentView, HallView, ServiceView } from '@foyer/contract';
import { clockTime } from '@foyer/ui';
import { useHall, useHubNow, useNames, useSession } from '@foyer/ui/staff';
import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { language } from '../audit/setting-words.ts';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { type BookingValues, bookingBody, bookingField, bookingProblems, changeBody, valuesOf, type Wish } from './booking-values.ts';
import { timeChoices } from './time-choices.ts';
import { APPOINTMENTS_KEY, useSlots } from './use-appointments.ts';

interface BookingFormProps {
  /** Null: a new one. */
  readonly booking: AppointmentView | null;
  readonly wish: Wish;
  readonly services: readonly ServiceView[];
  /** With the booking as it is now; null: nothing was saved. */
  readonly onClose: (saved: AppointmentView | null) => void;
}

/** Books a time, moves a booking, or changes its words. */
export function BookingForm(props: BookingFormProps) {
  const { hall } = useHall().state;
  return hall && <FormOf hall={hall} {...props} />;
}

function FormOf({ booking, wish, services, hall, onClose }: BookingFormProps & { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const saved = useRef<AppointmentView | null>(null);
  const form = useForm<BookingValues>({
    mode: 'controlled',
    initialValues: valuesOf(booking, wish, hall),
    validate: (values) => bookingProblems(t, values),
  });
  const save = async (values: BookingValues) => {
    try {
      saved.current =
        booking === null
          ? await client.call('bookAppointment', { body: bookingBody(values) })
          : await client.call('changeAppointment', { params: { id: booking.id }, body: changeBody(values, booking) });
    } finally {
      // A refusal too says that the times shown are not the times that are free.
      void queries.invalidateQueries({ queryKey: APPOINTMENTS_KEY });
    }
  };
  return (
    <FormDrawer
      title={t(booking === null ? 'appointments.book' : 'appointments.change')}
      form={form}
      save={save}
      fieldOf={bookingField}
      onClose={() => onClose(saved.current)}
      sections={[
        {
          name: 'booking',
          title: t('ticket.appointment'),
          fields: ['serviceId', 'day', 'at', 'name', 'phone', 'locale', 'note'],
          content: <Fields form={form} hall={hall} booking={booking} services={services} />,
        },
      ]}
    />
  );
}

interface FieldsProps extends Pick<BookingFormProps, 'booking' | 'services'> {
  readonly form: UseFormReturnType<BookingValues>;
  readonly hall: HallView;
}

function Fields({ form, hall, booking, services }: FieldsProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <>
      <NativeSelect
        label={t('column.service')}
        data={services.map(({ id }) => ({ value: id, label: names.service(id) }))}
        {...form.getInputProps('serviceId')}
        onChange={({ currentTarget }) => form.setValues({ serviceId: currentTarget.value, at: '' })}
      />
      <TimeFields form={form} hall={hall} booking={booking} />
      <Group grow align="start">
        <TextInput label={t('column.customer')} autoComplete="off" maxLength={120} dir="auto" {...form.getInputProps('name')} />
        <TextInput label={t('column.phone')} type="tel" autoComplete="off" dir="ltr" {...form.getInputProps('phone')} />
      </Group>
      {booking === null && (
        <NativeSelect
          label={t('appointments.language')}
          description={t('appointments.languageHint')}
          data={hall.languages.map((tag) => ({ value: tag, label: language(tag) }))}
          {...form.getInputProps('locale')}
        />
      )}
      <Textarea
        label={t('appointments.note')}
        description={t('appointments.noteHint')}
        maxLength={400}
        autosize
        minRows={2}
        dir="auto"
        {...form.getInputProps('note')}
      />
    </>
  );
}

function TimeFields({ form, hall, booking }: Omit<FieldsProps, 'services'>) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const { serviceId, day, at } = form.values;
  const slots = useSlots(serviceId === '' ? null : serviceId, day);
  const choices = timeChoices({ slots, chosen: at, now, keeps: booking?.serviceId === serviceId ? booking.at : null });
  const time = (moment: string) => clockTime(Date.parse(moment), i18n.language, hall.zone);
  const data = choices.map(({ at: moment, free, allowed }) => ({
    value: moment,
    label: t(free === null ? 'appointments.timeAsBooked' : free > 0 ? 'appointments.timeFree' : 'appointments.timeFull', {
      time: time(moment),
      free,
    }),
    disabled: !allowed,
  }));
  const nothing = slots !== undefined && !choices.some(({ allowed }) => allowed);
  return (
    <Group grow align="start">
      <TextInput
        type="date"
        label={t('history.day')}
        {...form.getInputProps('day')}
        onChange={({ currentTarget }) => form.setValues({ day: currentTarget.value, at: '' })}
      />
      <NativeSelect
        label={t('appointments.time')}
        description={nothing ? t('appointments.noTimes') : undefined}
        data={[{ value: '', label: t('appointments.pickTime') }, ...data]}
        {...form.getInputProps('at')}
      />
    </Group>
  );
}
