import type { CounterView, TicketView } from '@foyer/contract';
import { clockSpan, ruleText, StatusDot, secondsBetween, spanText, useHall, useHubNow, useNames, useUser } from '@foyer/ui/staff';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { CounterMenu } from './CounterMenu.tsx';
import classes from './counter-board.module.css';
import { mayLead } from './may-lead.ts';
import { minutesText } from './minutes-text.ts';
import { TicketLink } from './TicketLink.tsx';

interface CounterCardProps {
  readonly counter: CounterView;
  /** Who is there, as the last picture of the queues has it. */
  readonly ticket: TicketView | null;
  /** How many wait for this counter and nobody else. */
  readonly alone: number;
}

/** A counter: who sits there, how it stands, whom it serves and why, and what waits for it. */
export function CounterCard({ counter, ticket, alone }: CounterCardProps) {
  const { t } = useTranslation();
  const user = useUser();
  const name = t('common:counter', { name: counter.name });
  return (
    <li className={classes['card']} data-status={counter.status} data-counter={counter.id}>
      <header className={classes['head']}>
        <h3>{name}</h3>
        <StatusDot status={counter.status} />
        {mayLead(user) && <CounterMenu counter={counter} alone={alone} />}
      </header>
      <p className={classes['person']}>
        <IconUser size={16} stroke={1.75} aria-hidden />
        {counter.specialist ? <bdi>{counter.specialist.name}</bdi> : <span className={page['soft']}>{t('live.nobodyHere')}</span>}
      </p>
      {counter.currentTicket ? (
        <Served current={counter.currentTicket} rule={ticket?.id === counter.currentTicket.id ? ticket.rule : null} />
      ) : (
        <Idle counter={counter} />
      )}
      <Load counter={counter} alone={alone} />
    </li>
  );
}

interface ServedProps {
  readonly current: NonNullable<CounterView['currentTicket']>;
  readonly rule: TicketView['rule'];
}

function Served({ current, rule }: ServedProps) {
  const { t } = useTranslation();
  const names = useNames();
  const now = useHubNow();
  const ordinary = useHall().state.hall?.priorities[0]?.id;
  const since = current.startedAt ?? current.calledAt;
  return (
    <div className={classes['now']}>
      <p className={classes['ticket']}>
        <TicketLink id={current.id} number={current.number} className={classes['number']} />
        <span className={classes['state']} data-state={current.state}>
          {t(`common:state.${current.state}`)}
          {since && <bdi>{clockSpan(secondsBetween(since, now))}</bdi>}
        </span>
      </p>
      <p>
        {names.service(current.serviceId)}
        {current.priority !== ordinary && <strong> · {names.priority(current.priority)}</strong>}
        {current.recalls > 0 && <span className={page['soft']}> · {t('live.recalls', { count: current.recalls })}</span>}
      </p>
      {rule && <p className={classes['why']}>{ruleText(t, rule, names)}</p>}
    </div>
  );
}

/** Nobody is there: since when, and why not. */
function Idle({ counter: { setStatus, breakReason, since, idleSince } }: { readonly counter: CounterView }) {
  const { t } = useTranslation();
  const now = useHubNow();
  const seconds = secondsBetween(idleSince ?? since, now);
  return (
    <div className={classes['now']}>
      <p className={page['soft']}>
        {setStatus === 'break' && breakReason ? <bdi>{breakReason}</bdi> : t(`live.idle.${setStatus}`)}
        {' · '}
        {seconds < 60 ? t('live.sinceNow') : t('live.since', { span: minutesText(t, seconds) })}
      </p>
    </div>
  );
}

function Load({ counter, alone }: Pick<CounterCardProps, 'counter' | 'alone'>) {
  const { t } = useTranslation();
  const seconds = counter.autoCallSeconds;
  const marks = [
    alone > 0 && t('live.alone', { count: alone }),
    counter.parked > 0 && t('live.parked', { count: counter.parked }),
    counter.nextStored && t('live.nextStored'),
    seconds !== null && t(counter.autoCallPaused ? 'live.autoCallPaused' : 'live.autoCall', { span: spanText(t, seconds) }),
  ].filter((mark) => mark !== false);
  return (
    <ul className={classes['load']}>
      <li>{t('live.canCall', { count: counter.waiting })}</li>
      {marks.map((mark) => (
        <li key={mark} data-mark>
          {mark}
        </li>
      ))}
    </ul>
  );
}
