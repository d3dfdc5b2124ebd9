import type { RollView } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentText } from '../history/dates.ts';
import page from '../layout/page.module.css';
import classes from './printers.module.css';

/** Below this share of a roll, somebody should have the next one at hand. */
const LOW_PERCENT = 15;

/** What is left of the roll: in metres, in tickets, and until when. */
export function PaperLeft({ roll }: { readonly roll: RollView | null }) {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  if (roll === null) return <span className={page['soft']}>–</span>;
  const leftMm = Math.max(0, roll.lengthMm - roll.usedMm);
  const percent = Math.round((100 * leftMm) / roll.lengthMm);
  const metres = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'meter', maximumFractionDigits: leftMm < 10_000 ? 1 : 0 });
  return (
    <div className={classes['paper']}>
      <Progress value={percent} size="sm" aria-label={t('printers.paper')} {...(percent < LOW_PERCENT && { color: 'danger' })} />
      <p>{t('printers.metresLeft', { metres: metres.format(leftMm / 1000) })}</p>
      {roll.ticketsLeft !== null && (
        <p className={page['under']}>
          {t('printers.ticketsLeft', { count: roll.ticketsLeft })}
          {roll.endsAt !== null && ` · ${t('printers.endsAt', { time: momentText(roll.endsAt, i18n.language, hall?.zone) })}`}
        </p>
      )}
    </div>
  );
}
