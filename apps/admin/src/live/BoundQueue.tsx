import type { QueueView } from '@foyer/contract';
import { useHall, useNames, WaitingCount } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../counters/use-people.ts';
import classes from './queue-board.module.css';
import { TicketTable } from './TicketTable.tsx';
import type { Selection } from './use-selection.ts';

interface BoundQueueProps {
  readonly queue: QueueView;
  readonly selection: Selection | null;
  readonly now: number;
}

/** What waits for one counter or person and nobody else, or is parked at a counter. */
export function BoundQueue({ queue: { kind, ownerId, count, tickets }, selection, now }: BoundQueueProps) {
  const { t } = useTranslation();
  const names = useNames();
  const people = usePeople();
  const { services } = useHall().state;
  const owner =
    kind === 'user' ? (people?.find(({ id }) => id === ownerId)?.name ?? ownerId) : t('common:counter', { name: names.counter(ownerId) });
  const targetOf = (serviceId: string) => services.find(({ id }) => id === serviceId)?.targetWaitSeconds ?? null;
  return (
    <li data-queue={`${kind} ${ownerId}`}>
      <div className={classes['head']}>
        <h3>{t(kind === 'pool' ? 'live.pool' : 'live.bound', { name: owner })}</h3>
        <span className={classes['figures']}>{t(kind === 'pool' ? 'live.poolHint' : 'live.boundHint')}</span>
        <WaitingCount count={count} />
      </div>
      <TicketTable name={`${kind} ${ownerId}`} tickets={tickets} selection={selection} now={now} target={targetOf} withService />
    </li>
  );
}
