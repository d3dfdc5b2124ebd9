import type { CounterTicket } from '@foyer/contract';
import { clockTime, TicketNumber } from '@foyer/ui';
import { clockSpan, ruleText, secondsBetween, useHall, useHubNow, useNames } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import classes from './current-ticket.module.css';
import { Facts } from './Facts.tsx';
import { Nobody } from './Nobody.tsx';

/** The ticket at this counter, as large as the window allows. */
export function CurrentTicket() {
  const { t } = useTranslation();
  const { here } = useDesk();
  return (
    <section className={classes['ticket']} aria-label={t('current.label')} data-state={here?.state ?? 'none'}>
      {here === null ? <Nobody /> : <Held ticket={here} />}
    </section>
  );
}

function Held({ ticket }: { readonly ticket: CounterTicket }) {
  const { t } = useTranslation();
  const names = useNames();
  const known = useKnown(ticket.id);
  return (
    <>
      <p className={classes['state']} role="status">
        {t(`current.${ticket.state}`)}
        {ticket.recalls > 0 && <span className={classes['recalls']}>{t('current.recalls', { count: ticket.recalls })}</span>}
      </p>
      <TicketNumber number={ticket.number} className={classes['number'] ?? ''} />
      <p className={classes['what']}>{names.service(ticket.serviceId)}</p>
      <Facts ticket={known ?? ticket} />
      <Times
        ticket={ticket}
        waitingSince={known?.waitingSince ?? ticket.issuedAt}
        firstCalledAt={known?.firstCalledAt ?? ticket.calledAt}
      />
      {known?.rule && <p className={classes['rule']}>{ruleText(t, known.rule, names)}</p>}
    </>
  );
}

interface TimesProps {
  readonly ticket: CounterTicket;
  readonly waitingSince: string;
  readonly firstCalledAt: string | null;
}

function Times({ ticket: { issuedAt, calledAt, startedAt }, waitingSince, firstCalledAt }: TimesProps) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const zone = useHall().state.hall?.zone;
  const running = startedAt ?? calledAt ?? issuedAt;
  return (
    <dl className={classes['times']}>
      <Figure label={t('current.arrived')} value={clockTime(Date.parse(issuedAt), i18n.language, zone)} />
      <Figure label={t('current.waited')} value={clockSpan(secondsBetween(waitingSince, firstCalledAt ?? now))} />
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
