import type { CounterView } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import classes from './status-dot.module.css';

/** A counter's status: a sign of its own form for each, and the word. */
export function StatusDot({ status }: { readonly status: CounterView['status'] }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes['status']} data-status={status}>
      <span className={classes['sign']} aria-hidden />
      {t(`counterStatus.${status}`)}
    </span>
  );
}
