import type { TicketId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';

/** That its call was heard is noted down some seconds after the call, and changes no ticket. */
const LATE_EVENTS = 1000;

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of the log in which all of a ticket's events are: from its issue to what last changed it or its paper. That is read
 * through, some hours of the log; an index over random ids would cost every event a page of its own. Null: there is no such ticket.
 */
export function storySpan(handle: ReadHandle, ticketId: TicketId): Span | null {
  const ticket =
    handle.query<Span>(`${SPAN} WHERE id = ? AND ended_at IS NOT NULL`).get(ticketId) ??
    handle.query<Span>(`${SPAN} WHERE id = ? AND ended_at IS NULL`).get(ticketId);
  if (!ticket) return null;
  const paper = handle.query<{ last: number | null }>('SELECT max(last_seq) AS last FROM print_jobs WHERE ticket_id = ?').get(ticketId);
  return { first: ticket.first, last: Math.max(ticket.last, paper?.last ?? 0) + LATE_EVENTS };
}

const SPAN = 'SELECT arrival AS first, last_seq AS last FROM tickets';
