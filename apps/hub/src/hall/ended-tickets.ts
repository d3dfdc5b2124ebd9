import type { EventBody, HallState, QueueEvent, Ticket, TicketState } from '@foyer/queue';

type Ending = Extract<EventBody, { type: 'ticket_served' | 'ticket_no_show' | 'ticket_cancelled' }>;

const END_STATES: Readonly<Record<Ending['type'], TicketState>> = {
  ticket_served: 'served',
  ticket_no_show: 'no_show',
  ticket_cancelled: 'cancelled',
};

/** The tickets that these events are about to end, as they will be: the state itself forgets a ticket with its end. */
export function endedTickets(before: HallState, events: readonly QueueEvent[]): Ticket[] {
  return events.filter(isEnding).flatMap((event) => {
    const ticket = before.tickets.get(event.ticketId);
    if (!ticket) return [];
    const outcome = event.type === 'ticket_served' ? event.outcome : null;
    return [{ ...ticket, state: END_STATES[event.type], endedAt: event.at, outcome }];
  });
}

function isEnding(event: QueueEvent): event is Extract<QueueEvent, Ending> {
  return event.type in END_STATES;
}
