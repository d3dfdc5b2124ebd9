import type { Actor, EventName, HallState, QueueEvent, QueueEventOf } from '@foyer/queue';
import { namesOf } from './names.ts';
import { NOTE_WORDS } from './note-words.ts';
import { inWords } from './rule-words.ts';
import type { Say } from './say.ts';
import { SET_UP_WORDS } from './set-up-words.ts';

const MOVES: Readonly<Record<QueueEventOf<'ticket_moved'>['cause'], string>> = {
  assigned: 'was assigned',
  moved: 'was moved',
  break: 'was set free by a break',
  break_over: 'came back after a break',
  closed: 'went back, as the counter closed',
  counter_removed: 'went back, as the counter was removed',
  left: 'went back, as the specialist left',
  unparked: 'was taken out of the pool',
};

/** An event without words does not compile. */
const WORDS: { readonly [Name in EventName]: Say<Name> } = {
  ...SET_UP_WORDS,
  ...NOTE_WORDS,
  ticket_issued: ({ serviceId, journey = [], appointment }, names, it) => {
    const then = journey.length > 0 ? `, then ${journey.map((id) => names.service(id)).join(', ')}` : '';
    const booked = appointment ? `, with an appointment${appointment.late ? ' (late)' : ''}` : '';
    return `${it} was issued for ${names.service(serviceId)}${then}${booked}`;
  },
  ticket_called: ({ counterId, reason }, names, it) =>
    `${it} was called to counter ${names.counter(counterId)} (${inWords(names.state, reason)})`,
  ticket_recalled: ({ counterId }, names, it) => `${it} was called again to counter ${names.counter(counterId)}`,
  service_started: ({ counterId }, names, it) => `Service of ${it} began at counter ${names.counter(counterId)}`,
  ticket_served: ({ counterId, outcome }, names, it) => `${it} was served at counter ${names.counter(counterId)}${ending(outcome)}`,
  leg_served: ({ counterId, outcome, serviceId }, names, it) =>
    `${it} was served at counter ${names.counter(counterId)}${ending(outcome)}, and goes on to ${names.service(serviceId)}`,
  ticket_transferred: ({ counterId, serviceId, boundTo, place, outcome }, names, it) =>
    `${it} was sent on from counter ${names.counter(counterId)} to ${names.queue(serviceId, boundTo)}, ${PLACES[place]}${ending(outcome)}`,
  ticket_requeued: ({ counterId, after }, names, it) =>
    `${it} went back from counter ${names.counter(counterId)} to its queue, ${behind(after)}`,
  ticket_parked: ({ counterId, until }, names, it) => `${it} was parked at counter ${names.counter(counterId)} until ${names.time(until)}`,
  ticket_moved: ({ cause, serviceId, boundTo }, names, it) => `${it} ${MOVES[cause]}: it waits for ${names.queue(serviceId, boundTo)}`,
  ticket_no_show: ({ counterId }, names, it) => `${it} did not come to counter ${names.counter(counterId)}`,
  ticket_restored: (_, __, it) => `${it} was there after all, and waits again`,
  ticket_cancelled: (_, __, it) => `${it} left before being called`,
  ticket_expired: (_, __, it) => `${it} was still waiting when the business day ended`,
  ticket_remarked: ({ remark }, _, it) => (remark === null ? `The remark on ${it} was taken away` : `Remark on ${it}: ${remark}`),
  journey_changed: ({ journey }, names, it) =>
    journey.length > 0
      ? `${it} is to go on to ${journey.map((id) => names.service(id)).join(', ')}`
      : `${it} has no further service to go to`,
  print_job_queued: ({ copy }, _, it) => `${copy ? 'A copy of ' : ''}${it} is to be printed`,
  print_job_changed: ({ state, trouble }, _, it) => `Printing of ${it}: ${state}${trouble === null ? '' : ` (${trouble})`}`,
};

const PLACES = { first: 'first', last: 'last', age: 'by the age of the visit' } as const;
const ending = (outcome: string | null): string => (outcome === null ? '' : `, outcome ${outcome}`);

function behind(after: number): string {
  if (after < 0) return 'last';
  return after === 0 ? 'first' : `behind ${after} others`;
}

/** What an event of the log says, in an English sentence that ends with who did it. */
export function eventInWords(state: HallState, event: QueueEvent, number: string | null): string {
  const say = WORDS[event.type] as Say<EventName>;
  return `${say(event, namesOf(state), number ?? 'a ticket')}, by ${who(event.actor)}.`;
}

function who(actor: Actor): string {
  if (actor.kind === 'user') return actor.name;
  if (actor.kind === 'system') return 'the hub';
  return `${actor.kind === 'visitor' ? 'a visitor' : `the ${actor.kind}`} (${actor.id})`;
}
