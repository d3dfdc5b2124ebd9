import type { EventBodyOf } from '../events.ts';
import type { Ticket } from '../model.ts';
import { accept, type Handler, inHall } from './decision.ts';
import { forTicket } from './for-ticket.ts';

export const setRemark: Handler<'set_remark'> = inHall((state, command) =>
  forTicket(state, command, (ticket) => accept(...remarking(ticket, command.remark))),
);

/** Nothing where it says so already. Empty: no remark. */
export function remarking(ticket: Ticket, text: string | null): EventBodyOf<'ticket_remarked'>[] {
  const remark = text === '' ? null : text;
  return remark === ticket.remark ? [] : [{ type: 'ticket_remarked', ticketId: ticket.id, remark }];
}
