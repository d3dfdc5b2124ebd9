import type { WaitingTicket } from '@foyer/contract';
import { secondsBetween, spanText, useNames } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import classes from './queue-board.module.css';

/** What else there is to know of somebody who waits: appointment, visit of several services, name, remark. */
export function TicketNotes({ ticket, now }: { readonly ticket: WaitingTicket; readonly now: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const { appointment, journey, customer, requeues, remark } = ticket;
  const marks = [
    appointment && t(appointment.late ? 'live.note.lateFor' : 'live.note.bookedFor', { time: names.time(appointment.at) }),
    parkedText(t, ticket, now),
    legText(t, ticket),
    journey.length > 0 && t('live.note.then', { services: journey.map(names.service).join(', ') }),
    requeues > 0 && t('live.note.requeued', { count: requeues }),
    customer?.name,
  ].filter(Boolean);
  return (
    <>
      {marks.join(' · ')}
      {marks.length > 0 && remark && ' · '}
      {remark && <q className={classes['remark']}>{remark}</q>}
    </>
  );
}

function parkedText(t: TFunction, { state, parkedUntil }: WaitingTicket, now: number): string | null {
  if (state !== 'parked' || parkedUntil === null) return null;
  const left = secondsBetween(now, parkedUntil);
  return left <= 0 ? t('live.note.parkedOver') : t('live.note.parkedFor', { span: spanText(t, Math.ceil(left / 60) * 60) });
}

const legText = (t: TFunction, { legs }: WaitingTicket): string | null =>
  legs.length === 0 ? null : t('live.note.leg', { number: legs.length + 1 });
