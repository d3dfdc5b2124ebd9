import type { AuditEntry } from '@foyer/contract';
import type { EventName, Events } from '@foyer/queue';
import { momentText } from '../history/dates.ts';
import { NOTE_WORDS } from './note-words.ts';
import { type Said, type Say, TICKET_WORDS, type TicketEvent } from './ticket-words.ts';
import type { Words } from './use-words.ts';

export type { Said } from './ticket-words.ts';

/** An event without words does not compile. */
const WORDS: { readonly [Name in EventName]: Say<Name> } & Record<TicketEvent, unknown> = {
  ...TICKET_WORDS,
  ...NOTE_WORDS,
  hall_configured: (_, { t }, { before }) => ({ text: t(before === null ? 'said.hall_new' : 'said.hall_configured') }),
  service_put: ({ service }, { t, text }, { before }) => named(t(put('service', before), { name: text(service.name) })),
  service_removed: ({ serviceId }, { t, names, text }, { before }) => {
    const gone = (before as Partial<Events['service_put']> | null | undefined)?.service;
    return named(t('said.service_removed', { name: gone ? text(gone.name) : names.service(serviceId) }));
  },
  counter_put: ({ counter }, { t }, { before }) => named(t(put('counter', before), { name: counter.name })),
  counter_removed: ({ counterId }, { t, names }, { before }) => {
    const gone = (before as Partial<Events['counter_put']> | null | undefined)?.counter;
    return named(t('said.counter_removed', { name: gone?.name ?? names.counter(counterId) }));
  },
  profile_put: ({ profile }, { t }, { before }) => named(t(put('profile', before), { name: profile.name })),
  profile_removed: ({ profileId }, words, { before }) => {
    const gone = (before as Partial<Events['profile_put']> | null | undefined)?.profile;
    return named(words.t('said.profile_removed', { name: gone?.name ?? words.profile(profileId) }));
  },
  counter_status: ({ counterId, status, reason }, { t, counter }) => ({
    text: t('said.counter_status', { counter: counter(counterId), status: t(`common:counterStatus.${status}`) }),
    notes: reason ? [t('said.reason', { reason })] : [],
  }),
  counter_taken: ({ counterId, name }, { t, counter }) => named(t('said.counter_taken', { name, counter: counter(counterId) })),
  counter_left: ({ counterId, userId }, { t, counter, person }) =>
    named(t('said.counter_left', { name: person(userId), counter: counter(counterId) })),
  next_stored: ({ counterId }, { t, counter }) => named(t('said.next_stored', { counter: counter(counterId) })),
  next_unstored: ({ counterId }, { t, counter }) => named(t('said.next_unstored', { counter: counter(counterId) })),
  auto_call_paused: ({ counterId, paused }, { t, counter }) =>
    named(t(paused ? 'said.auto_call_paused' : 'said.auto_call_resumed', { counter: counter(counterId) })),
  appointment_booked: (event, words) => named(words.t('said.appointment_booked', booking(event, words))),
  appointment_changed: (event, words) => named(words.t('said.appointment_changed', booking(event, words))),
  appointment_cancelled: (_, { t }) => named(t('said.appointment_cancelled')),
  appointment_checked_in: (_, { t }) => named(t('said.appointment_checked_in')),
  appointment_missed: (_, { t }) => named(t('said.appointment_missed')),
  announcement_made: ({ announcement }, { t, text }) => named(t('said.announcement_made', { text: text(announcement.text) })),
  announcement_withdrawn: (_, { t }) => named(t('said.announcement_withdrawn')),
  personal_erased: ({ cause, fields, ticketIds, appointmentIds }, words) => ({
    text: words.t(`said.personal_erased.${cause}`),
    notes: [
      words.t('said.erasedFields', {
        fields: listed(
          fields.map((field) => words.t(`privacy.field.${field}`)),
          words,
        ),
      }),
      words.t('said.erasedOf', { visits: ticketIds.length, bookings: appointmentIds.length }),
    ],
  }),
  day_closed: ({ closedDay, expired, carriedOver }, { t }) => ({
    text: t('said.day_closed', { day: closedDay }),
    notes: [t('said.dayFigures', { expired, carriedOver })],
  }),
};

const listed = (parts: readonly string[], { locale }: Words): string =>
  new Intl.ListFormat(locale, { style: 'narrow', type: 'conjunction' }).format(parts);
const named = (text: string): Said => ({ text });
const put = (thing: string, before: unknown): string => (before === null ? `said.${thing}_new` : `said.${thing}_put`);
const booking = ({ appointment }: Events['appointment_booked'], { names, locale, zone }: Words) => ({
  service: names.service(appointment.serviceId),
  time: momentText(appointment.at, locale, zone),
});

/** What an event says, in the language of the screen; in the hub's English where this screen is older than the log. */
export function said({ type, details, before, actor, text }: AuditEntry, words: Words): Said {
  const say = (WORDS as Partial<Record<string, Say<EventName>>>)[type];
  return say ? say(details as never, words, { before: before as never, actorId: actor.id }) : { text };
}

/** Who did it. */
export function actorText({ kind, name, id }: AuditEntry['actor'], { t }: Words): string {
  if (kind === 'user') return name ?? id ?? '';
  return name === null ? t(`who.${kind}`) : t('who.named', { kind: t(`who.${kind}`), name });
}
