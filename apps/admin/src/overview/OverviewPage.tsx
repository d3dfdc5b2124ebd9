import { longDate } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { useOpenTickets } from '../live/use-open-tickets.ts';
import { Alarms } from './Alarms.tsx';
import { CounterFigures } from './CounterFigures.tsx';
import { DayCurves } from './DayCurves.tsx';
import { DayFigures } from './DayFigures.tsx';
import { PeopleFigures } from './PeopleFigures.tsx';
import { ServiceFigures } from './ServiceFigures.tsx';
import { useStats } from './use-stats.ts';
import { waitingNow } from './waiting-now.ts';

/** Today at a glance. */
export function OverviewPage() {
  const { t, i18n } = useTranslation();
  const { hall, services } = useHall().state;
  const { stats, error } = useStats();
  const { open } = useOpenTickets();
  const waiting = useMemo(() => waitingNow(services, open?.queues), [services, open]);
  const day = stats?.businessDay ?? hall?.businessDay;
  return (
    <>
      <PageHeader title={t('overview.title')} about={day && longDate(new Date(`${day}T12:00:00Z`), i18n.language, 'UTC')} />
      {/* What is known already stays; that it may be old is said at the top of every page. */}
      <Failure error={stats === undefined ? error : null} />
      <Alarms open={open} waiting={waiting} />
      {stats && (
        <>
          <DayFigures stats={stats} waiting={waiting} />
          <ServiceFigures stats={stats} waiting={waiting} />
          <DayCurves stats={stats} />
          <CounterFigures stats={stats} />
          <PeopleFigures stats={stats} />
        </>
      )}
    </>
  );
}
