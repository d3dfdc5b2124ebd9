import { emptyHall, evolve, type QueueEvent, type Ticket, type TicketId } from '@foyer/queue';

const ENDS = { ticket_served: 'served', ticket_no_show: 'no_show', ticket_cancelled: 'cancelled' } as const;

/** Every ticket of a log as it is at its end, newest first: the slow and obvious way. */
export function allTickets(events: readonly QueueEvent[]): Ticket[] {
  const state = emptyHall();
  const ended = new Map<TicketId, Ticket>();
  for (const event of events) {
    if (event.type in ENDS) {
      const { ticketId, type, at } = event as Extract<QueueEvent, { type: keyof typeof ENDS }>;
      const ticket = state.tickets.get(ticketId) as Ticket;
      ended.set(ticketId, { ...ticket, state: ENDS[type], endedAt: at, outcome: event.type === 'ticket_served' ? event.outcome : null });
    }
    evolve(state, event);
  }
  return [...ended.values(), ...state.tickets.values()].sort((a, b) => b.arrival - a.arrival);
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] as number;
  return sorted.length % 2 === 1 ? at((sorted.length - 1) / 2) : (at(sorted.length / 2 - 1) + at(sorted.length / 2)) / 2;
}
