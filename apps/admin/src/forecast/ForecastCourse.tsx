import { spanText, useNames } from '@foyer/ui/staff';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureChart } from '../charts/FigureChart.tsx';
import { type Figures, MOST_SERIES } from '../charts/figures.ts';
import { weekdayText } from '../history/dates.ts';
import page from '../layout/page.module.css';
import { dayFigure, daysDrawn, ENOUGH_IN_A_DAY, MEASURES, type Measure, type ServiceErrors } from './evidence.ts';
import classes from './forecast.module.css';

/** How the error went over the days, of the services with most forecasts. */
export function ForecastCourse({ services }: { readonly services: readonly ServiceErrors[] }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const [measure, choose] = useState<Measure>('medianAbsoluteErrorSeconds');
  const drawn = services.toSorted((a, b) => b.count - a.count).slice(0, MOST_SERIES);
  const days = daysDrawn(drawn);
  if (days.length < 2) return <p className={page['soft']}>{t('forecast.noCourse', { count: ENOUGH_IN_A_DAY })}</p>;
  const isSpan = measure === 'medianAbsoluteErrorSeconds';
  // Minutes and percent: an axis has round figures of what is drawn.
  const inUnit = (figure: number | null) => figure && (isSpan ? figure / 60 : figure * 100);
  const figures: Figures = {
    rowTitle: t('column.day'),
    series: drawn.map(({ serviceId }) => ({ name: serviceId, title: names.service(serviceId) })),
    rows: days.map((day) => ({
      name: day,
      title: weekdayText(day, i18n.language),
      values: Object.fromEntries(drawn.map((service) => [service.serviceId, inUnit(dayFigure(service, day, measure))])),
    })),
  };
  const format = (value: number) => (isSpan ? spanText(t, value * 60) : t('simulator.percent', { percent: Math.round(value) }));
  return (
    <div className={classes['course']}>
      <NativeSelect
        label={t('forecast.measured')}
        maw="20rem"
        data={MEASURES.map((value) => ({ value, label: t(`forecast.measure.${value}`) }))}
        value={measure}
        onChange={({ currentTarget }) => choose(currentTarget.value as Measure)}
      />
      <FigureChart title={t(`forecast.measure.${measure}`)} kind="lines" figures={figures} format={format} />
      <p className={page['soft']}>{t('forecast.gaps', { count: ENOUGH_IN_A_DAY })}</p>
    </div>
  );
}
