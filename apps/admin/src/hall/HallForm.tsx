import type { HallView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import { ClassFields } from './ClassFields.tsx';
import { DayFields } from './DayFields.tsx';
import { GroupFields } from './GroupFields.tsx';
import { bodyOf, type HallValues, hallField, hallProblems, valuesOf } from './hall-values.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { PartFields } from './PartFields.tsx';
import { VisitFields } from './VisitFields.tsx';

interface HallFormProps {
  readonly hall: HallView;
  readonly onClose: () => void;
}

export function HallForm({ hall, onClose }: HallFormProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const ownChanges = useOwnChanges(hall, (one) => bodyOf(valuesOf(one)));
  const form = useForm<HallValues>({
    mode: 'controlled',
    initialValues: valuesOf(hall),
    validate: (values) => hallProblems(t, values),
  });
  return (
    <FormDrawer
      title={t('hall.edit')}
      form={form}
      save={async (values) => client.call('updateHall', { body: ownChanges(bodyOf(values)) })}
      fieldOf={hallField}
      onClose={onClose}
      sections={[
        { name: 'identity', title: t('hall.identity'), fields: ['name', 'languages'], content: <IdentityFields form={form} /> },
        { name: 'days', title: t('hall.days'), fields: ['zone', 'cutover', 'atDayEnd'], content: <DayFields form={form} /> },
        {
          name: 'visits',
          title: t('hall.visits'),
          fields: ['maxRequeues', 'nextLegPlace', 'startAtCall'],
          content: <VisitFields form={form} />,
        },
        { name: 'classes', title: t('hall.classes'), fields: ['priorities'], content: <ClassFields form={form} /> },
        { name: 'groups', title: t('hall.groups'), fields: ['groups'], content: <GroupFields form={form} /> },
        { name: 'zones', title: t('hall.zones'), fields: ['zones'], content: <PartFields form={form} /> },
      ]}
    />
  );
}
