import type { TicketView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { clockSpan, useHubNow } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import { call } from '../desk/use-desk-keys.ts';
import classes from './lists.module.css';
import { dueAt, secondsLeft } from './parked.ts';

/** A reminder that stays in sight, whatever the list below has been scrolled to: whose parking time is over. */
export function DueLine() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { queue, counter, connected } = desk;
  const now = useHubNow();
  const due = dueAt(queue?.parked ?? [], now);
  const [first] = due;
  return (
    <>
      {/* Said once: the running time is for the eye. */}
      <p className="foyer-visually-hidden" role="status">
        {first && t('parked.dueNow', { numbers: numbersOf(due) })}
      </p>
      {first && (
        <p className={classes['dueLine']}>
          <span>
            <TicketNumber number={first.number} /> {t('parked.due')} <bdi>{clockSpan(-secondsLeft(first, now))}</bdi>
            {due.length > 1 && ` · ${t('parked.dueMore', { numbers: numbersOf(due.slice(1)) })}`}
          </span>
          <Button
            size="compact-md"
            color="warn"
            variant="outline"
            disabled={!connected || counter.setStatus !== 'open'}
            onClick={() => call(desk, { ticketId: first.id })}
          >
            {t('parked.callBack')}
          </Button>
        </p>
      )}
    </>
  );
}

const numbersOf = (tickets: readonly TicketView[]): string => tickets.map(({ number }) => number).join(', ');
