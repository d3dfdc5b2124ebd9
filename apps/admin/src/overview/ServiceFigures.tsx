import type { Stats } from '@foyer/contract';
import { spanText, useHall } from '@foyer/ui/staff';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';

const COLUMNS = ['waiting', 'issued', 'served', 'noShows', 'cancelled'] as const;

export function ServiceFigures({ stats }: { readonly stats: Stats }) {
  const { t } = useTranslation();
  const { services } = useHall().state;
  const place = (id: string) => services.findIndex((service) => service.id === id) + 1 || services.length + 1;
  const lines = [...stats.byService].sort((one, other) => place(one.serviceId) - place(other.serviceId));
  const span = (seconds: number | null) => (seconds === null ? '–' : spanText(t, seconds));
  return (
    <section className={page['panel']} aria-labelledby="by-service">
      <h2 id="by-service" className={page['panelTitle']}>
        {t('overview.byService')}
      </h2>
      <div className={page['scroll']}>
        <Table className={page['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.service')}</Table.Th>
              {COLUMNS.map((name) => (
                <Table.Th key={name} data-number>
                  {t(`figure.${name}`)}
                </Table.Th>
              ))}
              <Table.Th data-number>{t('figure.medianWait')}</Table.Th>
              <Table.Th data-number>{t('figure.medianService')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.serviceId}>
                <Table.Td>
                  <ServiceName id={line.serviceId} />
                </Table.Td>
                {COLUMNS.map((name) => (
                  <Table.Td key={name} data-number>
                    {line[name]}
                  </Table.Td>
                ))}
                <Table.Td data-number>{span(line.medianWaitSeconds)}</Table.Td>
                <Table.Td data-number>{span(line.medianServiceSeconds)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
