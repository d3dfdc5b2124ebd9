import type { AtCounter } from '../commands.ts';
import { currentTicket, statusOf } from '../counters.ts';
import type { Ticket, TicketState } from '../model.ts';
import type { HallState } from '../state.ts';
import { type Decision, refuse } from './decision.ts';

/** Where a ticket is that is at a counter. */
export const AT_COUNTER: readonly TicketState[] = ['called', 'serving'];

/** Refuses a command for a counter that is not there, or that no longer holds what the sender saw. */
export function pressRefusal(state: HallState, { counterId, expectTicketId }: AtCounter): Decision | null {
  if (!state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  const ticketId = currentTicket(state, counterId)?.id ?? null;
  if (expectTicketId !== undefined && expectTicketId !== ticketId) return refuse('STALE_STATE', { counterId, ticketId });
  return null;
}

/** Refuses besides what a counter may do only while it is open. */
export function openPressRefusal(state: HallState, command: AtCounter): Decision | null {
  const refusal = pressRefusal(state, command);
  if (refusal) return refusal;
  const { counterId } = command;
  const status = statusOf(state, counterId);
  return status === 'open' ? null : refuse('COUNTER_NOT_OPEN', { counterId, status });
}

/** Does something with the ticket at a counter, if there is one and it is in one of these states. */
export function withTicket(
  state: HallState,
  command: AtCounter,
  allowed: readonly TicketState[],
  then: (ticket: Ticket) => Decision,
): Decision {
  const refusal = pressRefusal(state, command);
  if (refusal) return refusal;
  const ticket = currentTicket(state, command.counterId);
  if (!ticket) return refuse('COUNTER_HAS_NO_TICKET', { counterId: command.counterId });
  if (!allowed.includes(ticket.state)) return refuse('TICKET_STATE', { ticketId: ticket.id, state: ticket.state });
  return then(ticket);
}
