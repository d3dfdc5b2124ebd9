import { useHall, useNames, useUser } from '@foyer/ui/staff';
import { Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ComparisonChart } from './ComparisonChart.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { servicesIn } from './measures.ts';
import classes from './simulator.module.css';
import { dayTitle } from './simulator-values.ts';
import { UseProfile } from './UseProfile.tsx';
import type { Simulated } from './use-simulation.ts';
import { VerdictBox } from './VerdictBox.tsx';
import { verdictOf } from './verdict.ts';

/** Reading goes on here, as soon as there is something to read. */
const takeFocus = (node: HTMLElement | null) => node?.focus();

/** The same day three times: in words, as a chart, as a table, and the way to make it so. */
export function SimulatorResult({ tried, values, reply }: Simulated) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const isAdmin = useUser().role === 'admin';
  const serviceIds = servicesIn(
    reply,
    useHall().state.services.map(({ id }) => id),
  );
  const { name } = tried.profile;
  const verdict = verdictOf(reply, serviceIds);
  const counters = new Intl.ListFormat(i18n.language).format(values.counterIds.map(names.counter));
  return (
    <section ref={takeFocus} tabIndex={-1} className={classes['result']} aria-labelledby="simulated">
      <Group justify="space-between" align="end">
        <div>
          <Title order={2} size="h3" id="simulated">
            {t('simulator.result', { name })}
          </Title>
          <p className={page['about']}>
            {t('simulator.resultOf', { day: dayTitle(t, values, i18n.language), counters, count: values.counterIds.length })}
          </p>
        </div>
        {isAdmin && <UseProfile tried={tried} doubted={verdict.overall === 'untrusted'} />}
      </Group>
      <VerdictBox verdict={verdict} name={name} />
      <ComparisonChart reply={reply} serviceIds={serviceIds} name={name} />
      <ComparisonTable reply={reply} serviceIds={serviceIds} name={name} />
    </section>
  );
}
