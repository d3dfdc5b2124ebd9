import type { CounterView, OpenTickets, TicketView } from '@foyer/contract';

/** Visitors whom nobody will see to unless somebody looks after them. */
export type LeftBehind =
  /** They wait for one counter or person alone, and nobody calls there now. */
  | { readonly kind: 'absent'; readonly of: 'counter' | 'user'; readonly ownerId: string; readonly waiting: number }
  /** Called on an earlier day, and still at a counter. */
  | {
      readonly kind: 'overnight';
      readonly number: string;
      readonly day: TicketView['businessDay'];
      readonly counterId: TicketView['counterId'];
    };

type Place = Pick<CounterView, 'id' | 'setStatus' | 'specialist'>;

/** @param today the business day; null until it is known */
export function leftBehind(
  { queues, atCounters }: Pick<OpenTickets, 'queues' | 'atCounters'>,
  counters: readonly Place[],
  today: string | null,
): LeftBehind[] {
  const calling = counters.filter(({ setStatus }) => setStatus === 'open' || setStatus === 'busy');
  const present = new Set<string>([
    ...calling.map(({ id }) => `counter ${id}`),
    ...calling.map(({ specialist }) => `user ${specialist?.id}`),
  ]);
  const absent = queues.flatMap(({ kind, ownerId, count }) =>
    (kind === 'counter' || kind === 'user') && count > 0 && !present.has(`${kind} ${ownerId}`)
      ? [{ kind: 'absent', of: kind, ownerId, waiting: count } as const]
      : [],
  );
  const overnight = atCounters.flatMap(({ number, businessDay: day, counterId }) =>
    today !== null && day < today ? [{ kind: 'overnight', number, day, counterId } as const] : [],
  );
  return [...overnight, ...absent];
}
