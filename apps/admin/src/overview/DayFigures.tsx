import type { Stats } from '@foyer/contract';
import { spanText } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import classes from './day-figures.module.css';

/** The day in one line of figures. */
export function DayFigures({ stats }: { readonly stats: Stats }) {
  const { t } = useTranslation();
  const span = (seconds: number | null) => (seconds === null ? '–' : spanText(t, seconds));
  const figures = [
    ['waiting', stats.waiting],
    ['served', stats.served],
    ['issued', stats.issued],
    ['noShows', stats.noShows],
    ['medianWait', span(stats.medianWaitSeconds)],
    ['medianService', span(stats.medianServiceSeconds)],
  ] as const;
  return (
    <dl className={classes['figures']}>
      {figures.map(([name, value]) => (
        <div key={name} data-figure={name}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
