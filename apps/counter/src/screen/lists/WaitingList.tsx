import type { TicketView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { useHall, useHubNow, useNames, WaitingCount } from '@foyer/ui/staff';
import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import classes from './lists.module.css';
import { waitedMinutes } from './waited.ts';

/** As many as are seen without being looked for. */
const FIRST = 8;

/** Who waits for this counter, first whom a call would bring, then in the order of arrival. */
export function WaitingList() {
  const { t } = useTranslation();
  const { counter, queue } = useDesk();
  const [isWhole, setWhole] = useState(false);
  const next = queue?.next ?? null;
  const others = (queue?.waiting ?? []).filter(({ id }) => id !== next?.id);
  const shown = isWhole ? others : others.slice(0, FIRST);
  const hidden = others.length - shown.length;
  return (
    <section className={classes['list']} aria-labelledby="waiting">
      <header>
        <h2 id="waiting">{t('waiting.title')}</h2>
        <WaitingCount count={counter.waiting} />
      </header>
      <ServiceCounts />
      {next === null && others.length === 0 && <p className={classes['nobody']}>{t('waiting.nobodyNext')}</p>}
      <ul>
        {next && <Waiting ticket={next} isNext />}
        {shown.map((ticket) => (
          <Waiting key={ticket.id} ticket={ticket} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" fullWidth onClick={() => setWhole(true)}>
          {t('waiting.others', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

/** How many wait for each of its services. */
function ServiceCounts() {
  const names = useNames();
  const { counter } = useDesk();
  const { services } = useHall().state;
  const mine = services.filter(({ id }) => counter.serviceIds.includes(id));
  return (
    <ul className={classes['counts']}>
      {mine.map(({ id, waiting }) => (
        <li key={id} data-empty={waiting === 0}>
          {names.service(id)} <WaitingCount count={waiting} />
        </li>
      ))}
    </ul>
  );
}

function Waiting({ ticket, isNext = false }: { readonly ticket: TicketView; readonly isNext?: boolean }) {
  const { t } = useTranslation();
  const names = useNames();
  const { open } = useDesk();
  const now = useHubNow();
  const { hall } = useHall().state;
  const ordinary = hall?.priorities[0]?.id === ticket.priority;
  return (
    <li>
      <UnstyledButton className={classes['ticket'] ?? ''} onClick={() => open({ kind: 'ticket', ticket })}>
        <TicketNumber number={ticket.number} />
        <span className={classes['about']}>
          <span>
            {names.service(ticket.serviceId)} {!ordinary && <span className={classes['class']}>{names.priority(ticket.priority)}</span>}
          </span>
          {ticket.appointment && (
            <span className={classes['soft']}>{t('fact.appointment', { time: names.time(ticket.appointment.at) })}</span>
          )}
          {ticket.remark && <bdi className={classes['remark']}>{ticket.remark}</bdi>}
        </span>
        {isNext && <span className={classes['next']}>{t('waiting.next')}</span>}
        {ticket.assignedTo && <span className={classes['next']}>{t('waiting.assigned')}</span>}
        <span className={classes['waited']}>{t('waiting.minutes', { count: waitedMinutes(ticket.waitingSince, now) })}</span>
      </UnstyledButton>
    </li>
  );
}
