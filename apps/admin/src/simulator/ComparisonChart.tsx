import type { SimulatorReply } from '@foyer/contract';
import { useNames } from '@foyer/ui/staff';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureChart } from '../charts/FigureChart.tsx';
import type { Figures } from '../charts/figures.ts';
import { DRAWN, figuresOf, type Measure, measureText, RUNS } from './measures.ts';
import classes from './simulator.module.css';

interface ComparisonChartProps {
  readonly reply: SimulatorReply;
  readonly serviceIds: readonly string[];
  /** Of the profile that was tried. */
  readonly name: string;
}

/** Shares are drawn in per cent. */
const SCALE: Readonly<Record<Measure['unit'], number>> = { seconds: 1, share: 100, count: 1 };

/** One measure of all runs, service by service. */
export function ComparisonChart({ reply, serviceIds, name }: ComparisonChartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const [chosen, choose] = useState<Measure['name']>('p80WaitSeconds');
  const measure = DRAWN.find((one) => one.name === chosen);
  if (measure === undefined) return null;
  const scale = SCALE[measure.unit];
  const runs = RUNS.filter((run) => reply[run] !== null);
  const scaled = (value: number | null | undefined) => (value === null || value === undefined ? null : value * scale);
  const figures: Figures = {
    rowTitle: t('column.service'),
    series: runs.map((run) => ({ name: run, title: t(`simulator.runAs.${run}`, { name }) })),
    rows: serviceIds.map((id) => ({
      name: id,
      title: names.service(id),
      values: Object.fromEntries(runs.map((run) => [run, scaled(figuresOf(reply, run, id)?.[measure.name])])),
    })),
  };
  return (
    <div className={classes['drawn']}>
      <NativeSelect
        label={t('simulator.measure')}
        maw="20rem"
        data={DRAWN.map((one) => ({ value: one.name, label: t(`simulator.figure.${one.name}`) }))}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value as Measure['name'])}
      />
      <FigureChart
        title={t(`simulator.figure.${measure.name}`)}
        kind="bars"
        everyRow
        time={measure.unit === 'seconds'}
        figures={figures}
        format={(value) => measureText(t, measure.unit, value / scale)}
      />
    </div>
  );
}
