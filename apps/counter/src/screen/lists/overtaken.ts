import type { ProfileView, TicketView } from '@foyer/contract';

type Waiting = Pick<TicketView, 'id' | 'number' | 'serviceId' | 'state' | 'assignedTo' | 'appointment'>;

/** Those who stand before it in its own queue, first one first. In a pool there is no order to break. */
export function overtakenBy<Ticket extends Waiting>(ticket: Waiting, waiting: readonly Ticket[]): readonly Ticket[] {
  if (ticket.state !== 'waiting' || ticket.assignedTo !== null) return [];
  const place = waiting.findIndex(({ id }) => id === ticket.id);
  return waiting.slice(0, Math.max(0, place)).filter((other) => lineOf(other) === lineOf(ticket));
}

/** An appointment in time waits in a line of its own; who came too late for it waits with the others. */
function lineOf({ serviceId, assignedTo, appointment }: Waiting): string {
  if (assignedTo !== null) return 'assigned';
  return `${appointment !== null && !appointment.late ? 'appointment' : 'ordinary'} ${serviceId}`;
}

export interface Caller {
  readonly counterId: string;
  readonly userId: string;
  /** Whom a call would bring by the rule. */
  readonly nextId: string | null;
  /** Null: the counter has none, and nothing keeps it from choosing. */
  readonly profile: Pick<ProfileView, 'cherryPick'> | null;
}

type Wanted = Pick<TicketView, 'id' | 'state' | 'counterId' | 'assignedTo'>;

/** What is the counter's own anyway, or next, is not taken out of any order. */
export function isOutOfOrder(ticket: Wanted, { counterId, userId, nextId }: Caller): boolean {
  if (ticket.id === nextId) return false;
  if (ticket.state === 'parked') return ticket.counterId !== counterId;
  return !(ticket.assignedTo !== null && (ticket.assignedTo.counterId === counterId || ticket.assignedTo.userId === userId));
}

export const mayCallOut = (ticket: Wanted, caller: Caller): boolean =>
  !isOutOfOrder(ticket, caller) || caller.profile === null || caller.profile.cherryPick;
