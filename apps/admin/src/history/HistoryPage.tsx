import type { TicketView } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { Button, Center } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { FilterBar } from './FilterBar.tsx';
import { NO_FILTERS } from './filters.ts';
import { HistoryTable } from './HistoryTable.tsx';
import { TicketDrawer } from './TicketDrawer.tsx';
import { useHistory } from './use-history.ts';

const TYPING_MS = 250;

/** Every ticket there ever was. */
export function HistoryPage() {
  const { t } = useTranslation();
  const today = useHall().state.hall?.businessDay ?? '';
  const [filters, setFilters] = useState({ ...NO_FILTERS, day: today });
  const [settled] = useDebouncedValue(filters, TYPING_MS);
  const [shown, setShown] = useState<TicketView | null>(null);
  const { tickets, error, loading, older } = useHistory(settled);
  return (
    <>
      <PageHeader title={t('history.title')} />
      <FilterBar filters={filters} today={today} onChange={setFilters} />
      <Failure error={error} />
      <section className={page['panel']} aria-label={t('history.title')}>
        {tickets?.length === 0 && <p className={page['empty']}>{t('history.none')}</p>}
        {tickets && tickets.length > 0 && <HistoryTable tickets={tickets} withDay={settled.day === ''} onShow={setShown} />}
        {older && (
          <Center p="md">
            <Button variant="default" loading={loading} onClick={older}>
              {t('history.older')}
            </Button>
          </Center>
        )}
      </section>
      <TicketDrawer
        ticket={shown && (tickets?.find(({ id }) => id === shown.id) ?? shown)}
        onChange={setShown}
        onClose={() => setShown(null)}
      />
    </>
  );
}
