import { useHall, useSession } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../history/ExportButton.tsx';
import history from '../history/history.module.css';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { AuditFilterBar } from './AuditFilterBar.tsx';
import { AuditTable } from './AuditTable.tsx';
import { type AuditFilters, auditQueryOf, isBackwards, NO_AUDIT_FILTERS } from './filters.ts';
import { LogPanel } from './LogPanel.tsx';
import { useAudit } from './use-audit.ts';

const TYPING_MS = 250;

/** The log itself: all that was done in the hall, and whether the log still is what was written. */
export function AuditPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const today = useHall().state.hall?.businessDay ?? '';
  const [filters, setFilters] = useState<AuditFilters>({ ...NO_AUDIT_FILTERS, actorKind: 'user' });
  const [settled] = useDebouncedValue(filters, TYPING_MS);
  const { items: entries, error, loading, older } = useAudit(settled);
  return (
    <>
      <PageHeader title={t('page.audit')} about={t('audit.about')}>
        <ExportButton
          fileName={`audit-${today}.csv`}
          disabled={isBackwards(filters)}
          fetch={() => client.download('exportAudit', { query: auditQueryOf(filters) })}
        />
      </PageHeader>
      <LogPanel />
      <AuditFilterBar filters={filters} today={today} onChange={setFilters} />
      <Failure error={error} />
      <section className={page['panel']} aria-label={t('page.audit')}>
        {entries?.length === 0 && <p className={page['empty']}>{t('audit.none')}</p>}
        {entries && entries.length > 0 && (
          <>
            <AuditTable entries={entries} />
            <footer className={history['foot']}>
              <span role="status">{t(older ? 'history.shownMore' : 'history.shown', { shown: entries.length })}</span>
              {older && (
                <Button variant="default" loading={loading} onClick={older}>
                  {t('audit.older')}
                </Button>
              )}
            </footer>
          </>
        )}
      </section>
    </>
  );
}
