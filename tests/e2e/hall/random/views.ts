import { emptyHall, evolve, type HallState, measuredSince, type QueueEvent, type Ticket } from '@foyer/queue';
import type { Messenger } from './messenger.ts';

/** A hall as far as its API shows it whole: in the same words whether it was asked for or worked out. */
export interface Picture {
  readonly seq: number;
  readonly queues: Readonly<Record<string, readonly unknown[]>>;
  readonly atCounters: readonly unknown[];
  readonly noShows: readonly unknown[];
  readonly counters: readonly unknown[];
  readonly services: readonly unknown[];
  readonly texts: readonly string[];
}

/** The hall as its hub shows it, at one moment: asked again while anything still happens. */
export async function shown(messenger: Messenger, token: string): Promise<Picture> {
  for (;;) {
    const before = await messenger.read('/api/queues?limit=1000', token);
    const [counters, services, texts] = await Promise.all(
      ['counters', 'services', 'announcements'].map((name) => messenger.read(`/api/${name}`, token)),
    );
    const after = await messenger.read('/api/queues?limit=1000', token);
    if (before.body.seq === after.body.seq) return pictureOf(after.body, counters?.body, services?.body, texts?.body);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire, as any foreign client would read it.
type Json = any;

function pictureOf(open: Json, counters: Json, services: Json, texts: Json): Picture {
  return {
    seq: open.seq,
    queues: Object.fromEntries(open.queues.map((queue: Json) => [`${queue.kind}:${queue.ownerId}`, queue.tickets.map(shownTicket)])),
    atCounters: open.atCounters.map(shownTicket).sort(byText),
    noShows: open.noShows.map(shownTicket).sort(byText),
    counters: counters
      .map((one: Json) => [
        one.id,
        one.setStatus,
        one.specialist?.id ?? null,
        one.nextStored,
        one.autoCallPaused,
        one.profileId,
        one.currentTicket?.id ?? null,
        one.parked,
      ])
      .sort(byText),
    services: services.map((one: Json) => [one.id, one.open, one.openedFor, one.waiting, one.issuedToday]).sort(byText),
    texts: texts.map((one: Json) => one.id).sort(),
  };
}

function shownTicket(one: Json): unknown[] {
  const bond = one.assignedTo?.counterId ?? one.assignedTo?.userId ?? null;
  const figures = [one.recalls, one.requeues, one.legs.length, one.journey, one.remark, one.appointment?.at ?? null];
  return [one.id, one.number, one.state, one.serviceId, one.priority, one.counterId, bond, one.issuedAt, one.waitingSince, ...figures];
}

/** The same from the log alone, as far as it went when the hub was asked. */
export function workedOut(events: readonly QueueEvent[], seq: number): Picture {
  const state = emptyHall();
  const known = events.filter((event) => event.seq <= seq);
  for (const event of known) evolve(state, event);
  return {
    seq: state.seq,
    queues: Object.fromEntries(
      [...state.lines]
        .filter(([, line]) => line.size > 0)
        .map(([name, line]) => [name, [...line].map((place) => ticketIn(state, place.ticketId))]),
    ),
    atCounters: [...state.atCounter.values()].map((ticketId) => ticketIn(state, ticketId)).sort(byText),
    noShows: [...state.noShows.values()].map(asShown).sort(byText),
    counters: [...state.counters.values()].map((counter) => counterIn(state, counter.id)).sort(byText),
    services: [...state.services.values()]
      .map((one) => [one.id, one.open, one.openedFor, waitingIn(state, one.id), issuedToday(known, one.id)])
      .sort(byText),
    texts: [...state.announcements.keys()].sort(),
  };
}

function ticketIn(state: HallState, ticketId: Ticket['id']): unknown[] {
  return asShown(state.tickets.get(ticketId) as Ticket);
}

function asShown(one: Ticket): unknown[] {
  const bond = one.boundTo === null ? null : one.boundTo.kind === 'counter' ? one.boundTo.counterId : one.boundTo.userId;
  const booked = one.appointment ? moment(one.appointment.at) : null;
  const figures = [one.recalls, one.requeues, one.legs.length, one.journey, one.remark, booked];
  return [
    one.id,
    one.number,
    one.state,
    one.serviceId,
    one.priority,
    one.counterId,
    bond,
    moment(one.issuedAt),
    moment(measuredSince(one)),
    ...figures,
  ];
}

function counterIn(state: HallState, id: Parameters<HallState['counters']['get']>[0]): unknown[] {
  const how = state.counterStates.get(id);
  const parked = state.lines.get(`pool:${id}`)?.size ?? 0;
  return [
    id,
    how?.status,
    how?.specialist?.id ?? null,
    how?.nextStoredAt !== null,
    how?.autoCallPaused,
    state.counters.get(id)?.profileId,
    state.atCounter.get(id) ?? null,
    parked,
  ];
}

/** Who waits for it, but for those who wait for a counter or a person alone. */
function waitingIn(state: HallState, serviceId: string): number {
  return [...state.tickets.values()].filter((one) => one.state === 'waiting' && one.serviceId === serviceId && one.boundTo === null).length;
}

function issuedToday(events: readonly QueueEvent[], serviceId: string): number {
  const today = events.at(-1)?.businessDay;
  return events.filter((event) => event.type === 'ticket_issued' && event.serviceId === serviceId && event.businessDay === today).length;
}

const moment = (at: number) => new Date(at).toISOString();
const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
