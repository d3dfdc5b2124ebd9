import type { CounterView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';
import { CounterFields } from './CounterFields.tsx';
import { bodyOf, type CounterValues, counterField, counterProblems, valuesOf } from './counter-values.ts';
import { SpecialistFields } from './SpecialistFields.tsx';

export function CounterForm({ item: counter, onClose }: SetUpFormProps<CounterView>) {
  const { t } = useTranslation();
  const { client } = useSession();
  const form = useForm<CounterValues>({
    mode: 'controlled',
    initialValues: valuesOf(counter),
    validate: (values) => counterProblems(t, values),
  });
  const ownChanges = useOwnChanges(counter, (one) => bodyOf(valuesOf(one)));
  const save = async (values: CounterValues) =>
    counter === null
      ? client.call('createCounter', { body: bodyOf(values) })
      : client.call('updateCounter', { params: { id: counter.id }, body: ownChanges(bodyOf(values)) });
  return (
    <FormDrawer
      title={t(counter === null ? 'counters.add' : 'counters.edit')}
      form={form}
      save={save}
      fieldOf={counterField}
      onClose={onClose}
      sections={[
        {
          name: 'counter',
          title: t('column.counter'),
          fields: ['name', 'serial', 'zoneId', 'worksBy', 'profileId', 'serviceIds'],
          content: <CounterFields form={form} />,
        },
        {
          name: 'specialist',
          title: t('counters.work'),
          fields: ['userIds', 'callsByItself', 'autoCallSeconds', 'returnAfterBreak'],
          content: <SpecialistFields form={form} />,
        },
      ]}
    />
  );
}
