import type { SimulatorReply } from '@foyer/contract';
import { useHall, useNames, useUser } from '@foyer/ui/staff';
import { Group, NativeSelect, Title } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureChart } from '../charts/FigureChart.tsx';
import type { Figures } from '../charts/figures.ts';
import type { Tried } from './apply-profile.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { DRAWN, figuresOf, measureText, RUNS, servicesIn } from './measures.ts';
import classes from './simulator.module.css';
import { UseProfile } from './UseProfile.tsx';

interface SimulatorResultProps {
  readonly ref: Ref<HTMLElement>;
  readonly tried: Tried;
  readonly reply: SimulatorReply;
}

/** The same day three times: as a table, as a chart, and the way to make it so. */
export function SimulatorResult({ ref, tried, reply }: SimulatorResultProps) {
  const { t } = useTranslation();
  const isAdmin = useUser().role === 'admin';
  const serviceIds = servicesIn(
    reply,
    useHall().state.services.map(({ id }) => id),
  );
  return (
    <section ref={ref} tabIndex={-1} className={classes['result']} aria-labelledby="simulated">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3" id="simulated">
          {t('simulator.result', { name: tried.profile.name })}
        </Title>
        {isAdmin && <UseProfile tried={tried} />}
      </Group>
      <ComparisonTable reply={reply} serviceIds={serviceIds} name={tried.profile.name} />
      <ComparisonChart reply={reply} serviceIds={serviceIds} name={tried.profile.name} />
    </section>
  );
}

interface ComparisonChartProps {
  readonly reply: SimulatorReply;
  readonly serviceIds: readonly string[];
  /** Of the profile that was tried. */
  readonly name: string;
}

function ComparisonChart({ reply, serviceIds, name }: ComparisonChartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const [chosen, choose] = useState<(typeof DRAWN)[number]['name']>('medianWaitSeconds');
  const measure = DRAWN.find((one) => one.name === chosen);
  if (measure === undefined) return null;
  const runs = RUNS.filter((run) => reply[run] !== null);
  const figures: Figures = {
    rowTitle: t('column.service'),
    series: runs.map((run) => ({ name: run, title: t(`simulator.runAs.${run}`, { name }) })),
    rows: serviceIds.map((id) => ({
      name: id,
      title: names.service(id),
      values: Object.fromEntries(runs.map((run) => [run, figuresOf(reply, run, id)?.[measure.name] ?? null])),
    })),
  };
  return (
    <div className={classes['drawn']}>
      <NativeSelect
        label={t('simulator.measure')}
        maw="20rem"
        data={DRAWN.map((one) => ({ value: one.name, label: t(`simulator.figure.${one.name}`) }))}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value as typeof chosen)}
      />
      <FigureChart
        title={t(`simulator.figure.${measure.name}`)}
        kind="bars"
        figures={figures}
        format={(value) => measureText(t, measure.unit, value)}
      />
    </div>
  );
}
