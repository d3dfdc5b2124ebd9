import type { CounterView } from '@foyer/contract';
import { SegmentedControl, Text, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import type { Commands } from './use-commands.ts';

const STATUSES: readonly CounterView['status'][] = ['open', 'busy', 'break', 'closed'];

/** Open, busy, break, closed. While a visitor is here the counter is busy, and says why it cannot be left. */
export function StatusControl({ counter, commands }: { readonly counter: CounterView; readonly commands: Commands }) {
  const { t } = useTranslation();
  const hint = useId();
  const occupied = counter.currentTicket !== null;
  const choices = STATUSES.map((value) => ({ value, label: t(`common:counterStatus.${value}`), disabled: occupied && value !== 'busy' }));
  return (
    <section className={classes['status']} aria-describedby={occupied ? hint : undefined}>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('status.label')}
        data={choices}
        value={counter.status}
        disabled={commands.pending === 'setCounterStatus'}
        onChange={(status) => commands.setStatus(status as CounterView['status'])}
        classNames={{ root: classes['segments'] ?? '', label: classes['segment'] ?? '', indicator: classes['chosen'] ?? '' }}
        data-status={counter.status}
      />
      {occupied && (
        <VisuallyHidden id={hint}>
          <Text>{t('status.occupied')}</Text>
        </VisuallyHidden>
      )}
    </section>
  );
}
