import type { QueueView, ServiceView } from '@foyer/contract';

/** Who waits for a service now, wherever they stand. */
export interface Waiting {
  readonly waiting: number;
  /** Since when the longest of these waits lasts; null where nobody waits. An appointment waits from its time on, which may lie ahead. */
  readonly longestSince: string | null;
}

const NOBODY: Waiting = { waiting: 0, longestSince: null };
type Service = Pick<ServiceView, 'id' | 'waiting' | 'longestWaitSince'>;

/**
 * By service: in its own queue, with an appointment for it, and for one counter or person alone. What is parked does not wait.
 *
 * @param queues undefined until they are known: then a service counts for its own queues.
 */
export function waitingNow(services: readonly Service[], queues: readonly QueueView[] | undefined): ReadonlyMap<string, Waiting> {
  const now = new Map<string, Waiting>(
    services.map(({ id, waiting, longestWaitSince }) => [id, { waiting, longestSince: longestWaitSince }]),
  );
  if (queues === undefined) return now;
  for (const { id, longestWaitSince } of services) now.set(id, { waiting: 0, longestSince: longestWaitSince });
  for (const queue of queues) for (const [id, one] of waitingIn(queue)) now.set(id, together(now.get(id) ?? NOBODY, one));
  return now;
}

function waitingIn({ kind, ownerId, count, tickets }: QueueView): (readonly [serviceId: string, Waiting])[] {
  if (kind === 'pool') return [];
  const each = tickets.map(({ serviceId, waitingSince }) => [serviceId, { waiting: 1, longestSince: waitingSince }] as const);
  const unlisted = { waiting: count - tickets.length, longestSince: null };
  return kind === 'service' || kind === 'appointments' ? [...each, [ownerId, unlisted]] : each;
}

const together = (one: Waiting, other: Waiting): Waiting => ({
  waiting: one.waiting + other.waiting,
  longestSince: earlier(one.longestSince, other.longestSince),
});

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

/** All services together. */
export const inAll = (now: ReadonlyMap<string, Waiting>): Waiting => [...now.values()].reduce(together, NOBODY);
