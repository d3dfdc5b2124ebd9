import { longDate } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Alarms } from './Alarms.tsx';
import { CounterFigures } from './CounterFigures.tsx';
import { DayFigures } from './DayFigures.tsx';
import { ServiceFigures } from './ServiceFigures.tsx';
import { useStats } from './use-stats.ts';

/** Today at a glance. */
export function OverviewPage() {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  const { stats, error } = useStats();
  const day = stats?.businessDay ?? hall?.businessDay;
  return (
    <>
      <PageHeader title={t('overview.title')} about={day && longDate(new Date(`${day}T12:00:00Z`), i18n.language, 'UTC')} />
      <Failure error={error} />
      <Alarms />
      {stats && (
        <>
          <DayFigures stats={stats} />
          <ServiceFigures stats={stats} />
          <CounterFigures stats={stats} />
        </>
      )}
    </>
  );
}
