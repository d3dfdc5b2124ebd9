import type { CounterView } from '@foyer/contract';
import { StatusDot, useHall, useSession } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { SetUpPage } from '../set-up/SetUpPage.tsx';
import type { Column } from '../set-up/SetUpTable.tsx';
import { CounterForm } from './CounterForm.tsx';
import { ServiceTags } from './ServiceTags.tsx';

/** Where visitors are served, and what is served where. */
export function CountersPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { counters } = useHall().state;
  const nameOf = ({ name }: CounterView) => t('common:counter', { name });
  const columns: readonly Column<CounterView>[] = [
    { key: 'counter', title: t('column.counter'), cell: nameOf },
    { key: 'services', title: t('column.services'), cell: ({ serviceIds }) => <ServiceTags ids={serviceIds} /> },
    { key: 'serial', title: t('column.serial'), cell: ({ serial }) => <bdi>{serial}</bdi> },
    { key: 'status', title: t('column.status'), cell: ({ status }) => <StatusDot status={status} /> },
    { key: 'waiting', title: t('figure.waiting'), cell: ({ waiting }) => waiting, number: true },
  ];
  return (
    <SetUpPage
      name="counters"
      items={counters}
      columns={columns}
      nameOf={nameOf}
      Form={CounterForm}
      remove={({ id }) => client.call('deleteCounter', { params: { id } })}
    />
  );
}
