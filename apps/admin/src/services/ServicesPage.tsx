import type { ServiceView } from '@foyer/contract';
import { Icon, isServiceIcon } from '@foyer/ui';
import { spanText, useHall, useNames, useSession, useUser } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';
import { SetUpPage } from '../set-up/SetUpPage.tsx';
import type { Column } from '../set-up/SetUpTable.tsx';
import { availabilityText, isServedNowhere } from './availability-text.ts';
import { ServiceForm } from './ServiceForm.tsx';
import { ServiceStatusMenu } from './ServiceStatusMenu.tsx';
import { rangeText } from './series-values.ts';
import classes from './services.module.css';

/** What visitors can come for, and the numbers they get. */
export function ServicesPage() {
  const { t } = useTranslation();
  const names = useNames();
  const { client } = useSession();
  const maySetStatus = useUser().role !== 'operator';
  const { services } = useHall().state;
  const columns: readonly Column<ServiceView>[] = [
    { key: 'service', title: t('column.service'), cell: (service) => <NameWithSign service={service} /> },
    { key: 'numbers', title: t('column.numbers'), cell: (service) => <Numbers service={service} /> },
    { key: 'expected', title: t('column.expected'), cell: ({ expectedServiceSeconds }) => spanText(t, expectedServiceSeconds) },
    {
      key: 'target',
      title: t('column.target'),
      cell: ({ targetWaitSeconds }) => (targetWaitSeconds === null ? '–' : spanText(t, targetWaitSeconds)),
    },
    { key: 'status', title: t('column.status'), cell: (service) => <Availability service={service} /> },
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
      {...(maySetStatus && { rowActions: (service: ServiceView) => <ServiceStatusMenu service={service} /> })}
    />
  );
}

function NameWithSign({ service: { id, icon } }: { readonly service: ServiceView }) {
  return (
    <span className={page['named']}>
      <ServiceName id={id} />
      {isServiceIcon(icon) && <Icon name={icon} className={classes['sign'] ?? ''} />}
    </span>
  );
}

function Numbers({ service: { series } }: { readonly service: ServiceView }) {
  return <bdi dir="ltr">{rangeText(series)}</bdi>;
}

function Availability({ service }: { readonly service: ServiceView }) {
  const { t, i18n } = useTranslation();
  const { hall, counters } = useHall().state;
  return (
    <>
      <span className={classes['availability']} data-open={service.availability.open}>
        {availabilityText(t, service, hall?.businessDay ?? '', i18n.language)}
      </span>
      {isServedNowhere(service, counters) && <span className={classes['nowhere']}>{t('services.servedNowhere')}</span>}
    </>
  );
}
