import type { CounterQueue, CounterTicket, CounterView } from '@foyer/contract';
import { clockTime, TicketNumber } from '@foyer/ui';
import { clockSpan, ruleText, secondsBetween, useHall, useHubNow, useNames } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import classes from './current-ticket.module.css';

interface CurrentTicketProps {
  readonly counter: CounterView;
  readonly queue: CounterQueue | null;
}

/** The ticket at this counter, as large as the window allows. */
export function CurrentTicket({ counter, queue }: CurrentTicketProps) {
  const { t } = useTranslation();
  const ticket = counter.currentTicket;
  const known = queue?.current?.id === ticket?.id ? (queue?.current ?? null) : null;
  return (
    <section className={classes['ticket']} aria-label={t('current.label')} data-state={ticket?.state ?? 'none'}>
      {ticket === null ? <p className={classes['nobody']}>{t('current.nobody')}</p> : <Held ticket={ticket} known={known} />}
    </section>
  );
}

function Held({ ticket, known }: { readonly ticket: CounterTicket; readonly known: CounterQueue['current'] }) {
  const { t } = useTranslation();
  const names = useNames();
  const { hall } = useHall().state;
  const ordinary = hall?.priorities[0]?.id === ticket.priority;
  return (
    <>
      <p className={classes['state']} role="status">
        {t(`current.${ticket.state}`)}
        {ticket.recalls > 0 && <span className={classes['recalls']}>{t('current.recalls', { count: ticket.recalls })}</span>}
      </p>
      <TicketNumber number={ticket.number} className={classes['number'] ?? ''} />
      <p className={classes['what']}>
        <span>{names.service(ticket.serviceId)}</span>
        {!ordinary && <span className={classes['class']}>{names.priority(ticket.priority)}</span>}
        {known?.customer?.name !== undefined && <bdi>{known.customer.name}</bdi>}
      </p>
      <Times ticket={ticket} />
      {known?.rule && <p className={classes['rule']}>{ruleText(t, known.rule, names)}</p>}
    </>
  );
}

function Times({ ticket }: { readonly ticket: CounterTicket }) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const zone = useHall().state.hall?.zone;
  const { issuedAt, calledAt, startedAt } = ticket;
  const running = startedAt ?? calledAt ?? issuedAt;
  return (
    <dl className={classes['times']}>
      <Figure label={t('current.arrived')} value={clockTime(Date.parse(issuedAt), i18n.language, zone)} />
      <Figure label={t('current.waited')} value={clockSpan(secondsBetween(issuedAt, calledAt ?? now))} />
      <Figure
        label={t(startedAt === null ? 'current.sinceCall' : 'current.service')}
        value={clockSpan(secondsBetween(running, now))}
        running
      />
    </dl>
  );
}

function Figure({ label, value, running = false }: { readonly label: string; readonly value: string; readonly running?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-running={running}>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
