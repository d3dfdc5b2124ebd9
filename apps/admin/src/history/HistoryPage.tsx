import { useHall, useSession } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { goTo, usePlace } from '../place.ts';
import { ExportButton } from './ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { isBackwards, NO_FILTERS, queryOf } from './filters.ts';
import { HistoryTable } from './HistoryTable.tsx';
import classes from './history.module.css';
import { TicketDrawer } from './TicketDrawer.tsx';
import { useHistory } from './use-history.ts';

const TYPING_MS = 250;

/** Every ticket there ever was; the address names the one whose story is open. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const today = useHall().state.hall?.businessDay ?? '';
  const [filters, setFilters] = useState({ ...NO_FILTERS, from: today, to: today });
  const [settled] = useDebouncedValue(filters, TYPING_MS);
  const { item: shownId } = usePlace();
  const { items: tickets, error, loading, older } = useHistory(settled);
  return (
    <>
      <PageHeader title={t('history.title')} about={t('history.about')}>
        <ExportButton
          fileName={`tickets-${today}.csv`}
          disabled={isBackwards(filters)}
          fetch={() => client.download('exportTickets', { query: queryOf(filters) })}
        />
      </PageHeader>
      <FilterBar filters={filters} today={today} onChange={setFilters} />
      <Failure error={error} />
      <section className={page['panel']} aria-label={t('history.title')}>
        {tickets?.length === 0 && <p className={page['empty']}>{t('history.none')}</p>}
        {tickets && tickets.length > 0 && (
          <>
            <HistoryTable
              tickets={tickets}
              withDay={settled.from === '' || settled.from !== settled.to}
              onShow={({ id }) => goTo('history', id)}
            />
            <footer className={classes['foot']}>
              <span role="status">{t(older ? 'history.shownMore' : 'history.shown', { shown: tickets.length })}</span>
              {older && (
                <Button variant="default" loading={loading} onClick={older}>
                  {t('history.older')}
                </Button>
              )}
            </footer>
          </>
        )}
      </section>
      {shownId !== null && <TicketDrawer key={shownId} id={shownId} onClose={() => goTo('history')} />}
    </>
  );
}
