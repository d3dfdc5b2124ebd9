import type { TicketView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { clockSpan, useHubNow, useNames } from '@foyer/ui/staff';
import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import { call } from '../desk/use-desk-keys.ts';
import classes from './lists.module.css';
import { secondsLeft } from './parked.ts';

/** The counter's pool: who comes back, and when. Absent while nobody is parked. */
export function ParkedList() {
  const { t } = useTranslation();
  const { queue } = useDesk();
  const now = useHubNow();
  const parked = queue?.parked ?? [];
  if (parked.length === 0) return null;
  return (
    <section className={classes['list']} aria-labelledby="parked">
      <header>
        <h2 id="parked">{t('parked.title')}</h2>
        <strong>{parked.length}</strong>
      </header>
      <ul>
        {parked.map((ticket) => (
          <Parked key={ticket.id} ticket={ticket} left={secondsLeft(ticket, now)} />
        ))}
      </ul>
    </section>
  );
}

function Parked({ ticket, left }: { readonly ticket: TicketView; readonly left: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const desk = useDesk();
  const { open, counter, connected } = desk;
  const isDue = left <= 0;
  return (
    <li data-due={isDue}>
      <UnstyledButton className={classes['ticket'] ?? ''} onClick={() => open({ kind: 'ticket', ticket })}>
        <TicketNumber number={ticket.number} />
        <span className={classes['about']}>
          <span>{names.service(ticket.serviceId)}</span>
          <span className={classes['soft']}>
            {t(isDue ? 'parked.due' : 'parked.left')} <bdi>{clockSpan(Math.abs(left))}</bdi>
          </span>
        </span>
      </UnstyledButton>
      <Button
        size="compact-md"
        variant={isDue ? 'filled' : 'outline'}
        disabled={!connected || counter.setStatus !== 'open'}
        aria-label={t('parked.callBackNumber', { number: ticket.number })}
        onClick={() => call(desk, { ticketId: ticket.id })}
      >
        {t('parked.callBack')}
      </Button>
    </li>
  );
}
