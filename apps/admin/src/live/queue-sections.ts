import type { CounterView, QueueView, ServiceView, WaitingTicket } from '@foyer/contract';

const EMPTY: readonly WaitingTicket[] = [];
type Kind = QueueView['kind'];

const queueOf = (queues: readonly QueueView[], kind: Kind, ownerId: string) =>
  queues.find((queue) => queue.kind === kind && queue.ownerId === ownerId);

/** Who waits for a service, in two lines: by turn, and by appointment. */
export interface ServiceSection {
  readonly service: ServiceView;
  readonly inTurn: readonly WaitingTicket[];
  readonly booked: readonly WaitingTicket[];
  /** How many more wait for it, but for one counter or person alone. */
  readonly elsewhere: number;
  /** Waiting, but not listed. */
  readonly more: number;
}

/** Every service of the hall, also one for which nobody waits, in the hall's order. */
export function serviceSections(services: readonly ServiceView[], queues: readonly QueueView[]): ServiceSection[] {
  const bound = queues.flatMap(({ kind, tickets }) => (kind === 'counter' || kind === 'user' ? tickets : EMPTY));
  return services.map((service) => {
    const inTurn = queueOf(queues, 'service', service.id);
    const booked = queueOf(queues, 'appointments', service.id);
    const more = unlisted(inTurn) + unlisted(booked);
    const elsewhere = bound.filter(({ serviceId }) => serviceId === service.id).length;
    return { service, inTurn: inTurn?.tickets ?? EMPTY, booked: booked?.tickets ?? EMPTY, elsewhere, more };
  });
}

const unlisted = (queue: QueueView | undefined) => (queue ? queue.count - queue.tickets.length : 0);

/** What waits for one counter or one person alone, and what is parked; only where there is anything. */
export const boundQueues = (queues: readonly QueueView[]): QueueView[] =>
  queues
    .filter(({ kind }) => kind === 'counter' || kind === 'user' || kind === 'pool')
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind] || (one.ownerId < other.ownerId ? -1 : 1));
const ORDER: Readonly<Record<Kind, number>> = { service: 0, appointments: 0, counter: 1, user: 2, pool: 3 };

/** How many wait for this counter, or for the person at it, and for nobody else. */
export function waitingAlone(queues: readonly QueueView[], { id, specialist }: Pick<CounterView, 'id' | 'specialist'>): number {
  const atCounter = queueOf(queues, 'counter', id)?.count ?? 0;
  const forPerson = specialist === null ? 0 : (queueOf(queues, 'user', specialist.id)?.count ?? 0);
  return atCounter + forPerson;
}

/** Everybody who is listed in any queue. */
export const listed = (queues: readonly QueueView[]): WaitingTicket[] => queues.flatMap(({ tickets }) => tickets);
