import type { TicketView } from '@foyer/contract';
import { clockTime, TicketNumber } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useHubNow, useNames, useUser } from '@foyer/ui/staff';
import { Alert } from '@mantine/core';
import { IconArrowsSplit2, IconDoorExit, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown, useSeenAtFirst } from '../desk/desk-context.ts';
import { isOutOfOrder, mayCallOut, overtakenBy } from '../lists/overtaken.ts';
import { Facts } from '../ticket/Facts.tsx';
import { Choice } from './Choice.tsx';
import { Lead } from './Lead.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';
import { useProfile } from './use-profile.ts';
import { VisitChoices } from './VisitChoices.tsx';

/** Somebody who waits, or is parked: what is known of them, and what can be done without calling the next. */
export function TicketSheet({ seen }: { readonly seen: TicketView }) {
  const { t } = useTranslation();
  const known = useKnown(seen.id);
  const ticket = known ?? seen;
  const { open, acts, close, commands } = useDesk();
  const isBusy = commands.pending !== null;
  const walkOut = async () => {
    if (await acts.walkOut(ticket)) close();
  };
  return (
    <SheetFrame title={<TicketNumber number={ticket.number} className={classes['number'] ?? ''} />}>
      <About ticket={ticket} />
      <Facts ticket={ticket} start />
      <div className={classes['group']}>
        <CallOut ticket={ticket} />
        <Choice Sign={IconArrowsSplit2} disabled={isBusy} about={t('assign.about')} onClick={() => open({ kind: 'assign', ticket })}>
          {t('assign.action')}
        </Choice>
        <VisitChoices ticket={ticket} />
        <Choice Sign={IconDoorExit} disabled={isBusy} about={t('walkOut.about')} onClick={() => void walkOut()}>
          {t('walkOut.action')}
        </Choice>
      </div>
    </SheetFrame>
  );
}

function About({ ticket }: { readonly ticket: TicketView }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const now = useHubNow();
  const zone = useHall().state.hall?.zone;
  const waited = spanText(t, secondsBetween(ticket.waitingSince, now));
  const arrived = clockTime(Date.parse(ticket.issuedAt), i18n.language, zone);
  return (
    <Lead focus>
      {t('ticket.about', { service: names.service(ticket.serviceId), state: t(`common:state.${ticket.state}`), waited, arrived })}
    </Lead>
  );
}

/** Out of order it is said who is overtaken, and that it is written down. */
function CallOut({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const user = useUser();
  const { counter, queue, acts, ending, commands } = useDesk();
  const seen = useSeenAtFirst();
  const profile = useProfile(counter.profileId);
  const caller = { counterId: counter.id, userId: user.id, nextId: queue?.next?.id ?? null, profile: profile ?? null };
  const isOut = isOutOfOrder(ticket, caller);
  const isAllowed = profile !== undefined && mayCallOut(ticket, caller);
  const overtaken = overtakenBy(ticket, queue?.waiting ?? []);
  return (
    <>
      {isOut && (
        <Alert color={isAllowed ? 'warn' : 'accent'} p="sm">
          {isAllowed ? <Overtaking numbers={overtaken.map(({ number }) => number)} /> : t('cherry.notAllowed')}
        </Alert>
      )}
      <Choice
        Sign={IconUserPlus}
        disabled={!isAllowed || counter.setStatus !== 'open' || commands.pending !== null}
        onClick={() => ending('before', (end) => acts.callNext(seen, end, { ticketId: ticket.id }))}
      >
        {t(ticket.state === 'parked' ? 'parked.callBack' : 'cherry.action')}
      </Choice>
    </>
  );
}

/** As many numbers as are read at a glance. */
const NAMED = 4;

function Overtaking({ numbers }: { readonly numbers: readonly string[] }) {
  const { t } = useTranslation();
  const named = numbers.slice(0, NAMED).join(', ');
  const others = numbers.length - NAMED;
  const who = others > 0 ? t('cherry.andOthers', { numbers: named, count: others }) : named;
  return (
    <>
      {numbers.length > 0 && <span>{t('cherry.overtakes', { numbers: who })} </span>}
      {t('cherry.audited')}
    </>
  );
}
