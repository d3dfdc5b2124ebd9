import type { TicketView } from '@foyer/contract';
import { AUTONYMS, TicketNumber, uiLocale, waitText } from '@foyer/ui';
import { secondsBetween, spanText } from '@foyer/ui/staff';
import { Center, Drawer, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { target } from '../audit/ticket-words.ts';
import { useWords, type Words } from '../audit/use-words.ts';
import { Failure } from '../layout/Failure.tsx';
import { dayText } from './dates.ts';
import classes from './history.module.css';
import { StateTag } from './StateTag.tsx';
import { TicketCommands } from './TicketCommands.tsx';
import { TicketStory } from './TicketStory.tsx';
import { useStory } from './use-story.ts';

interface TicketDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One ticket's whole story, and what can still be done about it. */
export function TicketDrawer({ id, onClose }: TicketDrawerProps) {
  const { t } = useTranslation();
  const { story, error } = useStory(id);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(38rem, 100vw)"
      title={t('ticket.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Failure error={error} />
      {story === undefined && !error && (
        <Center p="xl">
          <Loader role="status" aria-label={t('loading')} />
        </Center>
      )}
      {story && (
        <div className={classes['ticket']}>
          <Head ticket={story.ticket} />
          <TicketCommands ticket={story.ticket} />
          <TicketStory ticket={story.ticket} events={story.events} />
        </div>
      )}
    </Drawer>
  );
}

function Head({ ticket }: { readonly ticket: TicketView }) {
  const words = useWords();
  return (
    <>
      <header className={classes['head']}>
        <TicketNumber number={ticket.number} className={classes['large'] ?? ''} />
        <div>
          <StateTag state={ticket.state} />
          <p>{words.names.service(ticket.serviceId)}</p>
        </div>
      </header>
      <dl className={classes['details']}>
        {factsOf(ticket, words)
          .filter(([, value]) => value)
          .map(([label, value]) => [<dt key={label}>{words.t(label)}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
      </dl>
    </>
  );
}

/** What the story does not say at a glance. */
function factsOf(ticket: TicketView, words: Words): readonly (readonly [label: string, value: React.ReactNode])[] {
  const { t, names } = words;
  const { customer, appointment, assignedTo, waitingSince, firstCalledAt, startedAt, calledAt, endedAt } = ticket;
  const locale = uiLocale(ticket.locale);
  const span = (from: string | null, to: string | null) => (from !== null && to !== null ? spanText(t, secondsBetween(from, to)) : null);
  return [
    ['column.day', <bdi key="day">{dayText(ticket.businessDay, words.locale)}</bdi>],
    ['column.class', ticket.priority !== words.ordinaryClass && names.priority(ticket.priority)],
    ['column.customer', customer?.name && <bdi>{customer.name}</bdi>],
    ['column.phone', customer?.phone && <bdi dir="ltr">{customer.phone}</bdi>],
    ['column.language', locale ? AUTONYMS[locale] : ticket.locale],
    ['ticket.appointment', appointment && t(appointment.late ? 'ticket.late' : 'said.booked', { time: names.time(appointment.at) })],
    ['ticket.told', waitText(t, ticket.forecast) ?? t('ticket.noForecast')],
    ['column.waited', span(waitingSince, firstCalledAt)],
    ['column.service_time', ticket.state === 'served' && span(startedAt ?? calledAt, endedAt)],
    ['column.outcome', ticket.outcome && words.outcome(ticket.outcome)],
    ['ticket.waitsFor', assignedTo && target(ticket.serviceId, bondOf(assignedTo), words)],
    ['ticket.parkedUntil', ticket.state === 'parked' && ticket.parkedUntil && names.time(ticket.parkedUntil)],
    ['ticket.services', ticket.journey.map(names.service).join(' · ')],
    ['ticket.remark', ticket.remark && <bdi>{ticket.remark}</bdi>],
  ];
}

function bondOf({ counterId, userId }: NonNullable<TicketView['assignedTo']>): Parameters<typeof target>[1] {
  if (counterId !== null) return { kind: 'counter', counterId };
  return userId === null ? null : { kind: 'user', userId };
}
