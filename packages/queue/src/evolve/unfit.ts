import type { QueueEvent } from '../events.ts';
import type { CounterId, TicketId } from '../ids.ts';
import type { CounterState, Ticket, TicketState } from '../model.ts';
import type { HallState } from '../state.ts';

/** The event of a damaged log. */
export function unfit(event: QueueEvent, why: string): Error {
  return new Error(`event ${event.seq} (${event.type}) does not follow from the hall: ${why}`);
}

/** @throws Error when it is not open, or not in one of these states. */
export function openTicket(state: HallState, event: QueueEvent, ticketId: TicketId, ...states: TicketState[]): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw unfit(event, `ticket ${ticketId} is not open`);
  if (states.length > 0 && !states.includes(ticket.state)) throw unfit(event, `ticket ${ticketId} is ${ticket.state}`);
  return ticket;
}

/** @throws Error when there is no such counter. */
export function counterState(state: HallState, event: QueueEvent, counterId: CounterId): CounterState {
  const present = state.counterStates.get(counterId);
  if (!present) throw unfit(event, `there is no counter ${counterId}`);
  return present;
}
