import type { CounterView, RouteBody, TicketView } from '@foyer/contract';

export type Placement = NonNullable<RouteBody<'assignTicket'>['place']>;
export const PLACEMENTS: readonly Placement[] = ['age', 'first', 'last'];

/** Where tickets are moved to. */
export type Target =
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'counter'; readonly counterId: string }
  | { readonly kind: 'person'; readonly userId: string };
export type TargetKind = Target['kind'];
export const TARGET_KINDS: readonly TargetKind[] = ['service', 'counter', 'person'];

export function targetOf(kind: TargetKind, id: string): Target {
  if (kind === 'service') return { kind, serviceId: id };
  return kind === 'counter' ? { kind, counterId: id } : { kind, userId: id };
}

/** Counters where somebody would call a ticket that is for them alone. */
export const attended = <Counter extends Pick<CounterView, 'setStatus'>>(counters: readonly Counter[]): Counter[] =>
  counters.filter(({ setStatus }) => setStatus === 'open' || setStatus === 'busy');

/** Who sits at a counter that is not closed: a break of theirs ends. */
export const present = (counters: readonly Pick<CounterView, 'setStatus' | 'specialist'>[]): NonNullable<CounterView['specialist']>[] =>
  counters.flatMap(({ setStatus, specialist }) => (setStatus === 'closed' || specialist === null ? [] : [specialist]));

/** The state that is on the screen goes along: a ticket that was called meanwhile stays where it is. */
export function moveBody(
  { state }: Pick<TicketView, 'state'>,
  { kind: _, ...target }: Target,
  place: Placement,
): RouteBody<'assignTicket'> {
  return { ...target, place, expectState: state } as RouteBody<'assignTicket'>;
}

/** One after another so that they stand there in the order in which they stood: each "first" goes before the one moved last. */
export const inMovingOrder = <Ticket>(tickets: readonly Ticket[], place: Placement): readonly Ticket[] =>
  place === 'first' ? tickets.toReversed() : tickets;
