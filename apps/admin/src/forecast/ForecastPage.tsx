import { useHall } from '@foyer/ui/staff';
import { Button, Center, Loader, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shiftedDay } from '../history/dates.ts';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { ENOUGH } from './evidence.ts';
import { ForecastCourse } from './ForecastCourse.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import classes from './forecast.module.css';
import { useForecastReport } from './use-forecast-report.ts';

const SPANS = [1, 7, 30, 90] as const;
const USUAL_DAYS = 30;

/** How good the waits that visitors were told have been. */
export function ForecastPage() {
  const { t } = useTranslation();
  const { hall, services } = useHall().state;
  const today = hall?.businessDay ?? '';
  const [range, setRange] = useState({ from: shiftedDay(today, 1 - USUAL_DAYS), to: today });
  const { from, to } = range;
  const backwards = from !== '' && to !== '' && to < from;
  const { report, error } = useForecastReport(from, to);
  const order = services.map(({ id }) => id as string);
  const known = report?.services.toSorted((a, b) => order.indexOf(a.serviceId) - order.indexOf(b.serviceId));
  const last = (days: number) => ({ from: shiftedDay(today, 1 - days), to: today });
  return (
    <>
      <PageHeader title={t('page.forecast')} about={t('forecast.about')} />
      <search className={classes['range']}>
        <TextInput
          type="date"
          label={t('history.from')}
          max={today}
          value={from}
          onChange={({ currentTarget }) => setRange({ ...range, from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('history.to')}
          max={today}
          value={to}
          error={backwards && t('history.backwards')}
          onChange={({ currentTarget }) => setRange({ ...range, to: currentTarget.value })}
        />
        <Button.Group>
          {SPANS.map((days) => (
            <Button
              key={days}
              variant="default"
              aria-pressed={from === last(days).from && to === today}
              className={classes['span'] ?? ''}
              onClick={() => setRange(last(days))}
            >
              {days === 1 ? t('appointments.today') : t('forecast.days', { count: days })}
            </Button>
          ))}
        </Button.Group>
      </search>
      <Failure error={error} />
      {known === undefined && !error && (
        <Center p="xl">
          <Loader aria-label={t('loading')} />
        </Center>
      )}
      {known?.length === 0 && (
        <section className={page['panel']}>
          <p className={page['empty']}>{t('forecast.none')}</p>
        </section>
      )}
      {known && known.length > 0 && (
        <>
          <ForecastTable services={known} />
          <p className={classes['meaning']}>{t('forecast.meaning', { count: ENOUGH })}</p>
          <ForecastCourse services={known} />
        </>
      )}
    </>
  );
}
