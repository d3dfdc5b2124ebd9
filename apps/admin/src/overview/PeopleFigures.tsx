import type { Stats } from '@foyer/contract';
import { spanText } from '@foyer/ui/staff';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../counters/use-people.ts';
import page from '../layout/page.module.css';
import { Scroll } from '../layout/Scroll.tsx';

/** What each person has done today, at whichever counter. */
export function PeopleFigures({ stats }: { readonly stats: Stats }) {
  const { t } = useTranslation();
  const people = usePeople();
  if (stats.byUser.length === 0) return null;
  const nameOf = (id: string) => people?.find((one) => one.id === id)?.name ?? id;
  return (
    <section className={page['panel']} aria-labelledby="by-person">
      <h2 id="by-person" className={page['panelTitle']}>
        {t('overview.byPerson')}
      </h2>
      <Scroll>
        <Table className={page['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.specialist')}</Table.Th>
              <Table.Th data-number>{t('figure.called')}</Table.Th>
              <Table.Th data-number>{t('figure.servicesDone')}</Table.Th>
              <Table.Th data-number>{t('figure.medianService')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {stats.byUser.map(({ userId, called, served, medianServiceSeconds }) => (
              <Table.Tr key={userId}>
                <Table.Td>{nameOf(userId)}</Table.Td>
                <Table.Td data-number>{called}</Table.Td>
                <Table.Td data-number>{served}</Table.Td>
                <Table.Td data-number>{medianServiceSeconds === null ? '–' : spanText(t, medianServiceSeconds)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
    </section>
  );
}
