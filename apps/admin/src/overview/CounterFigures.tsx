import type { Stats } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { StatusDot, spanText, useHall, useNames } from '@foyer/ui/staff';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { Scroll } from '../layout/Scroll.tsx';

/** What each counter has done today, and what it does now. */
export function CounterFigures({ stats }: { readonly stats: Stats }) {
  const { t } = useTranslation();
  const names = useNames();
  const { counters } = useHall().state;
  const now = (id: string) => counters.find((counter) => counter.id === id);
  const place = (id: string) => counters.findIndex((counter) => counter.id === id) + 1 || counters.length + 1;
  const lines = [...stats.byCounter].sort((one, other) => place(one.counterId) - place(other.counterId));
  return (
    <section className={page['panel']} aria-labelledby="by-counter">
      <h2 id="by-counter" className={page['panelTitle']}>
        {t('overview.byCounter')}
      </h2>
      <p className={page['panelAbout']}>{t('overview.byCounterAbout')}</p>
      <Scroll>
        <Table className={page['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.counter')}</Table.Th>
              <Table.Th>{t('column.specialist')}</Table.Th>
              <Table.Th>{t('column.status')}</Table.Th>
              <Table.Th>{t('column.now')}</Table.Th>
              <Table.Th data-number>{t('figure.called')}</Table.Th>
              <Table.Th data-number>{t('figure.servicesDone')}</Table.Th>
              <Table.Th data-number>{t('figure.noShows')}</Table.Th>
              <Table.Th data-number>{t('figure.medianService')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ counterId, called, served, noShows, medianServiceSeconds }) => {
              const counter = now(counterId);
              return (
                <Table.Tr key={counterId}>
                  <Table.Td>{t('common:counter', { name: names.counter(counterId) })}</Table.Td>
                  <Table.Td>{counter?.specialist?.name ?? '–'}</Table.Td>
                  <Table.Td>{counter && <StatusDot status={counter.status} />}</Table.Td>
                  <Table.Td>{counter?.currentTicket && <TicketNumber number={counter.currentTicket.number} />}</Table.Td>
                  <Table.Td data-number>{called}</Table.Td>
                  <Table.Td data-number>{served}</Table.Td>
                  <Table.Td data-number>{noShows}</Table.Td>
                  <Table.Td data-number>{medianServiceSeconds === null ? '–' : spanText(t, medianServiceSeconds)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Scroll>
    </section>
  );
}
