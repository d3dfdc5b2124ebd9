import type { PadLineView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';
import { PadLineFields } from './PadLineFields.tsx';
import { bodyOf, type PadLineValues, padLineField, padLineProblems, valuesOf } from './pad-line-values.ts';
import { useRefreshPadLines } from './use-pad-lines.ts';

export function PadLineForm({ item: line, onClose }: SetUpFormProps<PadLineView>) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshPadLines();
  const form = useForm<PadLineValues>({
    mode: 'controlled',
    initialValues: valuesOf(line),
    validate: (values) => padLineProblems(t, values),
  });
  const ownChanges = useOwnChanges(line, (one) => bodyOf(valuesOf(one)));
  const save = async (values: PadLineValues) => {
    if (line === null) await client.call('addPadLine', { body: bodyOf(values) });
    else await client.call('changePadLine', { params: { id: line.id }, body: ownChanges(bodyOf(values)) });
    refresh();
  };
  return (
    <FormDrawer
      title={t(line === null ? 'pads.add' : 'pads.edit')}
      form={form}
      save={save}
      fieldOf={padLineField}
      onClose={onClose}
      sections={[
        {
          name: 'line',
          title: t('pads.line'),
          fields: ['name', 'place', 'baudRate', 'pads', 'parkMinutes', 'transferTo', 'enabled'],
          content: <PadLineFields form={form} />,
        },
      ]}
    />
  );
}
