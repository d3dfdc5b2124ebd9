import { type HallView, ROUTES, type ServiceView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { contractErrors } from '../forms/contract-validation.ts';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';
import { NumberFields } from './NumberFields.tsx';
import { ServiceFields } from './ServiceFields.tsx';
import { bodyOf, type ServiceValues, serviceField, valuesOf } from './service-values.ts';

export function ServiceForm(props: SetUpFormProps<ServiceView>) {
  const { hall } = useHall().state;
  return hall && <FormOf hall={hall} {...props} />;
}

function FormOf({ item: service, hall, onClose }: SetUpFormProps<ServiceView> & { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const fieldOf = serviceField(hall);
  const requestOf = (values: ServiceValues) => ({
    ...bodyOf(values, hall),
    ...(service === null && values.id.trim() !== '' && { id: values.id.trim() }),
  });
  const form = useForm<ServiceValues>({
    mode: 'controlled',
    initialValues: valuesOf(service, hall),
    validate: (values) =>
      contractErrors(t, service === null ? ROUTES.createService.body : ROUTES.updateService.body, requestOf(values), fieldOf),
  });
  const save = (values: ServiceValues) =>
    service === null
      ? client.call('createService', { body: requestOf(values) })
      : client.call('updateService', { params: { id: service.id }, body: bodyOf(values, hall) });
  return (
    <FormDrawer
      title={t(service === null ? 'services.add' : 'services.edit')}
      form={form}
      save={save}
      fieldOf={fieldOf}
      onClose={onClose}
      sections={[
        {
          name: 'service',
          title: t('column.service'),
          fields: ['names', 'expectedServiceSeconds', 'order', 'id', 'open'],
          content: <ServiceFields form={form} languages={hall.languages} isNew={service === null} />,
        },
        {
          name: 'numbers',
          title: t('services.numbers'),
          fields: ['prefix', 'first', 'last', 'step'],
          content: <NumberFields form={form} />,
        },
      ]}
    />
  );
}
