import type { ServiceView } from '@foyer/contract';
import { spanText, useHall, useNames, useSession, useUser } from '@foyer/ui/staff';
import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDelete } from '../forms/ConfirmDelete.tsx';
import { RowActions } from '../forms/RowActions.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { Series } from '../layout/Series.tsx';
import { ServiceForm } from './ServiceForm.tsx';

type Doing =
  | { readonly what: 'edit'; readonly service: ServiceView | null }
  | { readonly what: 'remove'; readonly service: ServiceView }
  | null;

/** What visitors can come for, and the numbers they get. */
export function ServicesPage() {
  const { t } = useTranslation();
  const names = useNames();
  const { client } = useSession();
  const { services } = useHall().state;
  const mayChange = useUser().role === 'admin';
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <>
      <PageHeader title={t('page.services')} about={t('services.about')}>
        {mayChange && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDoing({ what: 'edit', service: null })}>
            {t('services.add')}
          </Button>
        )}
      </PageHeader>
      <section className={page['panel']} aria-label={t('page.services')}>
        {services.length === 0 ? (
          <p className={page['empty']}>{t('services.none')}</p>
        ) : (
          <ServiceTable
            services={services}
            {...(mayChange && {
              onEdit: (service: ServiceView) => setDoing({ what: 'edit', service }),
              onRemove: (service: ServiceView) => setDoing({ what: 'remove', service }),
            })}
          />
        )}
      </section>
      {doing?.what === 'edit' && <ServiceForm service={doing.service} onClose={close} />}
      {doing?.what === 'remove' && (
        <ConfirmDelete
          title={t('services.remove')}
          question={t('services.removeQuestion', { name: names.service(doing.service.id) })}
          remove={() => client.call('deleteService', { params: { id: doing.service.id } })}
          onClose={close}
        />
      )}
    </>
  );
}

interface ServiceTableProps {
  readonly services: readonly ServiceView[];
  readonly onEdit?: (service: ServiceView) => void;
  readonly onRemove?: (service: ServiceView) => void;
}

function ServiceTable({ services, onEdit, onRemove }: ServiceTableProps) {
  const { t } = useTranslation();
  const names = useNames();
  const number = ({ series }: ServiceView, value: number) => `${series.prefix}${String(value).padStart(3, '0')}`;
  return (
    <div className={page['scroll']}>
      <Table className={page['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.service')}</Table.Th>
            <Table.Th>{t('column.numbers')}</Table.Th>
            <Table.Th>{t('column.expected')}</Table.Th>
            <Table.Th>{t('column.status')}</Table.Th>
            <Table.Th data-number>{t('figure.waiting')}</Table.Th>
            {onEdit && (
              <Table.Th>
                <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {services.map((service) => (
            <Table.Tr key={service.id}>
              <Table.Td>
                <span className={page['named']}>
                  <Series service={service} />
                  {names.service(service.id)}
                </span>
              </Table.Td>
              <Table.Td>
                <bdi dir="ltr">{`${number(service, service.series.first)} – ${number(service, service.series.last)}`}</bdi>
              </Table.Td>
              <Table.Td>{spanText(t, service.expectedServiceSeconds)}</Table.Td>
              <Table.Td>{t(service.open ? 'services.open' : 'services.closed')}</Table.Td>
              <Table.Td data-number>{service.waiting}</Table.Td>
              {onEdit && onRemove && (
                <Table.Td>
                  <RowActions name={names.service(service.id)} onEdit={() => onEdit(service)} onRemove={() => onRemove(service)} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
