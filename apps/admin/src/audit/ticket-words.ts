import type { Bond, EventName, Events } from '@foyer/queue';
import { waitText } from '@foyer/ui';
import { callWords } from './call-words.ts';
import type { Words } from './use-words.ts';

/** A sentence, and what there is to add to it. */
export interface Said {
  readonly text: string;
  readonly notes?: readonly string[];
}
export type Say<Name extends EventName> = (event: Events[Name], words: Words, around: Around<Name>) => Said;

/** What the sentence may take into account beyond the event itself. */
export interface Around<Name extends EventName> {
  /** What it replaced; null: nothing; undefined: it sets nothing up. */
  readonly before: Events[Name] | null | undefined;
  /** Who did it: is named anyway. */
  readonly actorId: string | null;
}

export type TicketEvent = Extract<
  EventName,
  `ticket_${string}` | 'service_started' | 'leg_served' | 'journey_changed' | `print_job_${string}`
>;

/** Events that are about a ticket. */
export const TICKET_WORDS: { readonly [Name in TicketEvent]: Say<Name> } = {
  ticket_issued: ({ serviceId, journey = [], priority, appointment, forecast }, words) => ({
    text: words.t('said.ticket_issued', { service: words.names.service(serviceId) }),
    notes: [
      ...(journey.length > 0 ? [words.t('said.then', { services: services(journey, words) })] : []),
      ...(priority === words.ordinaryClass ? [] : [words.t('said.class', { class: words.names.priority(priority) })]),
      ...(appointment ? [words.t(appointment.late ? 'said.bookedLate' : 'said.booked', { time: clock(appointment.at, words) })] : []),
      ...(forecast ? [words.t('said.told', { wait: waitText(words.t, forecast) })] : []),
    ],
  }),
  ticket_called: ({ counterId, reason, userId }, words, { actorId }) => ({
    text: words.t('said.ticket_called', { counter: words.counter(counterId) }),
    notes: [
      ...callWords(reason, words),
      ...(userId === null || userId === actorId ? [] : [words.t('said.servedBy', { name: words.person(userId) })]),
    ],
  }),
  ticket_recalled: ({ counterId }, words) => atCounter('ticket_recalled', counterId, words),
  service_started: ({ counterId }, words) => atCounter('service_started', counterId, words),
  ticket_served: ({ counterId, outcome }, words) => ({
    ...atCounter('ticket_served', counterId, words),
    notes: outcomeNotes(outcome, words),
  }),
  leg_served: ({ counterId, outcome, serviceId }, words) => ({
    text: words.t('said.leg_served', { counter: words.counter(counterId), service: words.names.service(serviceId) }),
    notes: outcomeNotes(outcome, words),
  }),
  ticket_transferred: ({ counterId, serviceId, boundTo, place, outcome }, words) => ({
    text: words.t('said.ticket_transferred', { counter: words.counter(counterId), target: target(serviceId, boundTo, words) }),
    notes: [words.t(`said.place.${place}`), ...outcomeNotes(outcome, words)],
  }),
  ticket_requeued: ({ counterId, after }, words) => ({ ...atCounter('ticket_requeued', counterId, words), notes: [behind(after, words)] }),
  ticket_parked: ({ counterId, until }, words) => ({
    text: words.t('said.ticket_parked', { counter: words.counter(counterId), time: clock(until, words) }),
  }),
  ticket_moved: ({ cause, serviceId, boundTo, releasedFrom }, words) => ({
    text: words.t(`said.ticket_moved.${cause}`, {
      target: target(serviceId, boundTo, words),
      counter: releasedFrom === null ? '' : words.counter(releasedFrom),
    }),
  }),
  ticket_no_show: ({ counterId }, words) => atCounter('ticket_no_show', counterId, words),
  ticket_restored: (_, { t }) => ({ text: t('said.ticket_restored') }),
  ticket_cancelled: (_, { t }) => ({ text: t('said.ticket_cancelled') }),
  ticket_expired: (_, { t }) => ({ text: t('said.ticket_expired') }),
  ticket_remarked: ({ remark }, { t }) => ({ text: remark === null ? t('said.remark_removed') : t('said.ticket_remarked', { remark }) }),
  journey_changed: ({ journey }, words) => ({
    text: journey.length > 0 ? words.t('said.journey_changed', { services: services(journey, words) }) : words.t('said.journey_ended'),
  }),
  print_job_queued: ({ copy }, { t }) => ({ text: t(copy ? 'said.print_job_copy' : 'said.print_job_queued') }),
  print_job_changed: ({ state, trouble }, words) => ({
    text: words.t(`said.print_job_changed.${state}`),
    notes: trouble === null ? [] : [troubleText(trouble, words)],
  }),
};

const atCounter = (name: TicketEvent, counterId: string, { t, counter }: Words): Said => ({
  text: t(`said.${name}`, { counter: counter(counterId) }),
});

const outcomeNotes = (outcome: string | null, { t, outcome: nameOf }: Words): readonly string[] =>
  outcome === null ? [] : [t('said.outcome', { outcome: nameOf(outcome) })];

const clock = (at: number, { names }: Words): string => names.time(new Date(at).toISOString());

const services = (ids: readonly string[], { names, locale }: Words): string =>
  new Intl.ListFormat(locale, { style: 'narrow', type: 'conjunction' }).format(ids.map(names.service));

/** A service's queue, or whoever alone may call from it. */
export function target(serviceId: string, boundTo: Bond | null, words: Words): string {
  const service = words.names.service(serviceId);
  if (boundTo === null) return service;
  const counter = boundTo.kind === 'counter' ? words.counter(boundTo.counterId) : words.person(boundTo.userId);
  return words.t('said.targetCounter', { counter, service });
}

function behind(after: number, { t }: Words): string {
  if (after < 0) return t('said.place.last');
  return after === 0 ? t('said.place.first') : t('said.behind', { after });
}

/** Of a printer's own states there are words already; a newer hub may know of more. */
const troubleText = (trouble: string, { t }: Words): string =>
  t([`said.trouble.${trouble}`, `common:printer.${trouble}`, 'said.trouble.other'], { trouble });
