import type { HallView, ServiceView } from '@foyer/contract';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';
import { AppointmentFields } from './AppointmentFields.tsx';
import { HoursFields } from './HoursFields.tsx';
import { NumberFields } from './NumberFields.tsx';
import { OutcomeFields } from './OutcomeFields.tsx';
import { ServiceFields } from './ServiceFields.tsx';
import { serviceProblems } from './service-problems.ts';
import { bodyOf, type ServiceValues, serviceField, valuesOf } from './service-values.ts';
import { WaitFields } from './WaitFields.tsx';

export function ServiceForm(props: SetUpFormProps<ServiceView>) {
  const { hall } = useHall().state;
  return hall && <FormOf hall={hall} {...props} />;
}

function FormOf({ item: service, hall: present, onClose }: SetUpFormProps<ServiceView> & { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const names = useNames();
  const { services } = useHall().state;
  // Its languages are the form's: they stay as long as it is open.
  const [hall] = useState(present);
  const ownChanges = useOwnChanges(service, (one) => bodyOf(valuesOf(one, hall), hall));
  const others = services.filter(({ id }) => id !== service?.id).map(({ id, series }) => ({ name: names.service(id), series }));
  const idOf = ({ id }: ServiceValues) => (service === null && id.trim() !== '' ? id.trim() : undefined);
  const form = useForm<ServiceValues>({
    mode: 'controlled',
    initialValues: valuesOf(service, hall),
    validate: (values) => serviceProblems(t, values, hall, others, idOf(values)),
  });
  const save = async (values: ServiceValues) =>
    service === null
      ? client.call('createService', { body: { ...bodyOf(values, hall), ...(idOf(values) !== undefined && { id: values.id.trim() }) } })
      : client.call('updateService', { params: { id: service.id }, body: ownChanges(bodyOf(values, hall)) });
  return (
    <FormDrawer
      title={t(service === null ? 'services.add' : 'services.edit')}
      form={form}
      save={save}
      fieldOf={serviceField(hall)}
      onClose={onClose}
      sections={[
        {
          name: 'service',
          title: t('column.service'),
          fields: ['names', 'description', 'groupId', 'icon', 'order', 'id', 'atKiosk'],
          content: <ServiceFields form={form} hall={hall} isNew={service === null} />,
        },
        {
          name: 'numbers',
          title: t('services.numbers'),
          fields: ['prefix', 'first', 'last', 'step', 'wrap', 'dailyQuota'],
          content: <NumberFields form={form} />,
        },
        { name: 'hours', title: t('services.hours'), fields: ['hasHours', 'hours'], content: <HoursFields form={form} /> },
        {
          name: 'waits',
          title: t('services.waits'),
          fields: ['expectedServiceSeconds', 'targetWaitSeconds', 'lastTicket'],
          content: <WaitFields form={form} />,
        },
        {
          name: 'outcomes',
          title: t('services.outcomes'),
          fields: ['outcomes', 'outcomeRequired'],
          content: <OutcomeFields form={form} hall={hall} />,
        },
        {
          name: 'appointments',
          title: t('services.appointments'),
          fields: ['takesAppointments', 'appointments'],
          content: <AppointmentFields form={form} />,
        },
      ]}
    />
  );
}
