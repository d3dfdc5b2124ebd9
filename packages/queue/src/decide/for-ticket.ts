import type { ForTicket } from '../commands.ts';
import type { Ticket, TicketState } from '../model.ts';
import type { HallState } from '../state.ts';
import { type Decision, refuse } from './decision.ts';

/** Not at a counter. */
export const IN_QUEUE: readonly TicketState[] = ['waiting', 'parked'];

/** Does something with a ticket, if it is in the state that the sender saw, and in one of these. Absent: any open one. */
export function forTicket(
  state: HallState,
  { ticketId, expectState }: ForTicket,
  then: (ticket: Ticket) => Decision,
  allowed?: readonly TicketState[],
): Decision {
  const ticket = state.tickets.get(ticketId) ?? state.noShows.get(ticketId);
  if (!ticket) return refuse('TICKET_UNKNOWN', { ticketId });
  const isAllowed = allowed ? allowed.includes(ticket.state) : ticket.state !== 'no_show';
  if (!isAllowed || (expectState !== undefined && expectState !== ticket.state))
    return refuse('TICKET_STATE', { ticketId, state: ticket.state });
  return then(ticket);
}
