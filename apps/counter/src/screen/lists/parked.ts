import type { TicketView } from '@foyer/contract';

type Parked = Pick<TicketView, 'parkedUntil'>;

/** Whole seconds until the timer runs out; negative once it has. */
export function secondsLeft({ parkedUntil }: Parked, now: number): number {
  return parkedUntil === null ? 0 : Math.ceil((Date.parse(parkedUntil) - now) / 1000);
}

/** Whose time is over, the longest first. */
export function dueAt<Ticket extends Parked>(parked: readonly Ticket[], now: number): readonly Ticket[] {
  return parked.filter((ticket) => secondsLeft(ticket, now) <= 0).sort((a, b) => secondsLeft(a, now) - secondsLeft(b, now));
}
