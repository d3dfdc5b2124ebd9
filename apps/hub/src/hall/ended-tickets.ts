import type { EventBody, HallState, QueueEvent, Ticket, TicketId, TicketState } from '@foyer/queue';

type Ending = Extract<EventBody, { type: 'ticket_served' | 'ticket_no_show' | 'ticket_cancelled' | 'ticket_expired' }>;

const END_STATES: Readonly<Record<Ending['type'], TicketState>> = {
  ticket_served: 'served',
  ticket_no_show: 'no_show',
  ticket_cancelled: 'cancelled',
  ticket_expired: 'expired',
};

/** The tickets that these events are about to end, as they will be: the state itself forgets a ticket with its end. */
export function endedTickets(before: HallState, events: readonly QueueEvent[]): Ticket[] {
  const remarks = new Map<TicketId, string | null>();
  const ended: Ticket[] = [];
  for (const event of events) {
    if (event.type === 'ticket_remarked') remarks.set(event.ticketId, event.remark);
    if (!isEnding(event)) continue;
    const ticket = before.tickets.get(event.ticketId);
    if (!ticket) continue;
    const remark = remarks.has(ticket.id) ? (remarks.get(ticket.id) ?? null) : ticket.remark;
    const outcome = event.type === 'ticket_served' ? event.outcome : null;
    ended.push({ ...ticket, state: END_STATES[event.type], endedAt: event.at, outcome, remark });
  }
  return ended;
}

function isEnding(event: QueueEvent): event is Extract<QueueEvent, Ending> {
  return event.type in END_STATES;
}
