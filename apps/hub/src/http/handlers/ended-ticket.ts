import type { HallState, QueueEvent, Ticket } from '@foyer/queue';

const END_STATE = { ticket_served: 'served', ticket_no_show: 'no_show', ticket_cancelled: 'cancelled' } as const;

/**
 * The ticket that a decision has just ended. The decided state holds open tickets only, so it is put together from the ticket as
 * it was on the disk and the event. Null where the disk does not have it yet: then the caller acted on a ticket it was never shown.
 */
export function endedTicket(onDisk: HallState, events: readonly QueueEvent[]): Ticket | null {
  for (const event of events) {
    if (event.type !== 'ticket_served' && event.type !== 'ticket_no_show' && event.type !== 'ticket_cancelled') continue;
    const before = onDisk.tickets.get(event.ticketId);
    const outcome = event.type === 'ticket_served' ? event.outcome : null;
    return before ? { ...before, state: END_STATE[event.type], endedAt: event.at, outcome } : null;
  }
  return null;
}
