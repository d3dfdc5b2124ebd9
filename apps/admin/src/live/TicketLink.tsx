import { TicketNumber } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../pages.ts';
import classes from './live.module.css';

interface TicketLinkProps {
  /** Null where it is not known. */
  readonly id: string | null;
  readonly number: string;
  readonly className?: string | undefined;
}

/** A ticket by its number, which leads to its story. */
export function TicketLink({ id, number, className }: TicketLinkProps) {
  const { t } = useTranslation();
  const sign = <TicketNumber number={number} className={className ?? ''} />;
  if (id === null) return sign;
  return (
    <a href={addressOf('history', id)} className={classes['link']} title={t('live.story')}>
      {sign}
    </a>
  );
}
