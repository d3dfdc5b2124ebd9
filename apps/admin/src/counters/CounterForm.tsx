import { type CounterView, ROUTES } from '@foyer/contract';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { contractErrors } from '../forms/contract-validation.ts';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { Series } from '../layout/Series.tsx';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';

interface CounterValues extends Record<string, unknown> {
  name: string;
  serial: string;
  serviceIds: string[];
}

const sameField = (path: string) => path.split('.')[0] ?? path;
const requestOf = ({ name, serial, serviceIds }: CounterValues) => ({ name, serial, serviceIds });

export function CounterForm({ item: counter, onClose }: SetUpFormProps<CounterView>) {
  const { t } = useTranslation();
  const { client } = useSession();
  const form = useForm<CounterValues>({
    mode: 'controlled',
    initialValues: { name: counter?.name ?? '', serial: counter?.serial ?? '', serviceIds: [...(counter?.serviceIds ?? [])] },
    validate: (values) => contractErrors(t, ROUTES.createCounter.body, requestOf(values), sameField),
  });
  const save = (values: CounterValues) =>
    counter === null
      ? client.call('createCounter', { body: requestOf(values) })
      : client.call('updateCounter', { params: { id: counter.id }, body: requestOf(values) });
  return (
    <FormDrawer
      title={t(counter === null ? 'counters.add' : 'counters.edit')}
      form={form}
      save={save}
      fieldOf={sameField}
      onClose={onClose}
      sections={[
        {
          name: 'counter',
          title: t('column.counter'),
          fields: ['name', 'serial', 'serviceIds'],
          content: <Fields form={form} />,
        },
      ]}
    />
  );
}

function Fields({ form }: { readonly form: UseFormReturnType<CounterValues> }) {
  const { t } = useTranslation();
  const names = useNames();
  const { services } = useHall().state;
  return (
    <>
      <Group grow align="start">
        <TextInput
          label={t('counters.name')}
          description={t('counters.nameHint')}
          dir="auto"
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput label={t('counters.serial')} description={t('counters.serialHint')} dir="auto" {...form.getInputProps('serial')} />
      </Group>
      <Checkbox.Group label={t('counters.services')} description={t('counters.servicesHint')} {...form.getInputProps('serviceIds')}>
        <Stack gap="xs" mt="xs">
          {services.map((service) => (
            <Group key={service.id} gap="sm">
              <Checkbox value={service.id} label={names.service(service.id)} />
              <Series service={service} />
            </Group>
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
