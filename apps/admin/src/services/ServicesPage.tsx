import type { ServiceView } from '@foyer/contract';
import { spanText, useHall, useNames, useSession } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { ServiceName } from '../layout/Series.tsx';
import { SetUpPage } from '../set-up/SetUpPage.tsx';
import type { Column } from '../set-up/SetUpTable.tsx';
import { ServiceForm } from './ServiceForm.tsx';

/** What visitors can come for, and the numbers they get. */
export function ServicesPage() {
  const { t } = useTranslation();
  const names = useNames();
  const { client } = useSession();
  const { services } = useHall().state;
  const columns: readonly Column<ServiceView>[] = [
    { key: 'service', title: t('column.service'), cell: ({ id }) => <ServiceName id={id} /> },
    { key: 'numbers', title: t('column.numbers'), cell: (service) => <Numbers service={service} /> },
    { key: 'expected', title: t('column.expected'), cell: ({ expectedServiceSeconds }) => spanText(t, expectedServiceSeconds) },
    { key: 'status', title: t('column.status'), cell: ({ open }) => t(open ? 'services.open' : 'services.closed') },
    { key: 'waiting', title: t('figure.waiting'), cell: ({ waiting }) => waiting, number: true },
  ];
  return (
    <SetUpPage
      name="services"
      items={services}
      columns={columns}
      nameOf={({ id }) => names.service(id)}
      Form={ServiceForm}
      remove={({ id }) => client.call('deleteService', { params: { id } })}
    />
  );
}

function Numbers({ service: { series } }: { readonly service: ServiceView }) {
  const number = (value: number) => `${series.prefix}${String(value).padStart(3, '0')}`;
  return <bdi dir="ltr">{`${number(series.first)} – ${number(series.last)}`}</bdi>;
}
