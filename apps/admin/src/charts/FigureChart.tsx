import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import classes from './charts.module.css';
import { FigureTable } from './FigureTable.tsx';
import type { Figures } from './figures.ts';
import { Legend } from './Legend.tsx';

// The chart library is large, and most pages have no chart.
const DrawnFigures = lazy(async () => ({ default: (await import('./DrawnFigures.tsx')).DrawnFigures }));

interface FigureChartProps {
  readonly title: string;
  /** Bars compare rows that have no order in time; lines follow a course. */
  readonly kind: 'bars' | 'lines';
  readonly figures: Figures;
  /** A figure in words, with its unit: `12 min`. The plain number where absent. */
  readonly format?: (value: number) => string;
  /** The figures are seconds. */
  readonly time?: boolean;
  /** Every row is to be named in the picture, however long its name is: of services each, of hours some. */
  readonly everyRow?: boolean;
}

/**
 * Figures as a chart, or as a table with the same figures. Whoever hears the page is always given the table:
 * a picture of bars says nothing.
 */
export function FigureChart({ title, kind, figures, format = String, time = false, everyRow = false }: FigureChartProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <section className={page['panel']} aria-labelledby={titleId}>
      <header className={page['panelTitle']}>
        <h2 id={titleId} className={classes['title']}>
          {title}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={`${t('chart.view')}: ${title}`}
          value={view}
          onChange={(next) => setView(next === 'table' ? 'table' : 'chart')}
          data={[
            { value: 'chart', label: t('chart.chart') },
            { value: 'table', label: t('chart.table') },
          ]}
        />
      </header>
      {view === 'chart' && (
        <div className={classes['drawn']} aria-hidden>
          <Legend kind={kind} figures={figures} />
          <Suspense fallback={<div className={classes['chart']} />}>
            <DrawnFigures kind={kind} figures={figures} format={format} time={time} everyRow={everyRow} />
          </Suspense>
        </div>
      )}
      <div className={view === 'chart' ? 'foyer-visually-hidden' : page['scroll']}>
        <FigureTable figures={figures} format={format} labelledBy={titleId} />
      </div>
    </section>
  );
}
