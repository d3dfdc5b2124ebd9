import type { Stats } from '@foyer/contract';
import { spanText } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { FigureChart } from '../charts/FigureChart.tsx';
import classes from './day-figures.module.css';
import { type Hour, wholeHours } from './day-figures.ts';

/** A visit is issued once; called and done is each service of it. */
const COUNTED = ['issued', 'called', 'served'] as const;
const TITLES = { issued: 'issued', called: 'called', served: 'servicesDone' } as const;

/** How the day went, hour by hour. */
export function DayCurves({ stats }: { readonly stats: Stats }) {
  const { t } = useTranslation();
  const hours = wholeHours(stats.byHour);
  if (hours.length === 0) return null;
  const rows = (values: (hour: Hour) => Record<string, number | null>) =>
    hours.map((hour) => ({ name: String(hour.hour), title: `${String(hour.hour).padStart(2, '0')}:00`, values: values(hour) }));
  return (
    <div className={classes['curves']}>
      <FigureChart
        title={t('overview.visitorsByHour')}
        kind="bars"
        figures={{
          rowTitle: t('column.hour'),
          series: COUNTED.map((name) => ({ name, title: t(`figure.${TITLES[name]}`) })),
          rows: rows(({ issued, called, served }) => ({ issued, called, served })),
        }}
      />
      <FigureChart
        title={t('overview.waitByHour')}
        // One hour alone is no course yet.
        kind={hours.length === 1 ? 'bars' : 'lines'}
        figures={{
          rowTitle: t('column.hour'),
          series: [{ name: 'wait', title: t('figure.medianWait') }],
          rows: rows(({ medianWaitSeconds }) => ({ wait: medianWaitSeconds })),
        }}
        time
        format={(seconds) => spanText(t, seconds)}
      />
    </div>
  );
}
