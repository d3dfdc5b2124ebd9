import type { OpenTickets, QueueKind, QueueView, WaitingTicket } from '@foyer/contract';
import type { HallState, QueueName, ReadonlyLine, Ticket } from '@foyer/queue';
import type { Outlook } from './outlook.ts';
import { ticketStatus, ticketView } from './tickets.ts';

/** @param limit how many of each queue, and of the no-shows, are listed */
export function openTickets(state: HallState, outlook: Outlook, limit: number): OpenTickets {
  const view = (ticket: Ticket) => ticketView(state, ticket);
  return {
    seq: state.seq,
    queues: [...state.lines].filter(([, line]) => line.size > 0).map(([name, line]) => queueView(state, outlook, name, line, limit)),
    atCounters: [...state.atCounter.values()].flatMap((id) => state.tickets.get(id) ?? []).map(view),
    noShows: [...state.noShows.values()]
      .sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0))
      .slice(0, limit)
      .map(view),
  };
}

function queueView(state: HallState, outlook: Outlook, name: QueueName, line: ReadonlyLine, limit: number): QueueView {
  const split = name.indexOf(':');
  return {
    kind: name.slice(0, split) as QueueKind,
    ownerId: name.slice(split + 1),
    count: line.size,
    tickets: first(line, limit)
      .flatMap(({ ticketId }) => state.tickets.get(ticketId) ?? [])
      .map((ticket) => waitingTicket(state, ticket, outlook)),
  };
}

function first(line: ReadonlyLine, limit: number) {
  const places = [];
  for (const place of line) {
    if (places.length >= limit) break;
    places.push(place);
  }
  return places;
}

function waitingTicket(state: HallState, ticket: Ticket, outlook: Outlook): WaitingTicket {
  return { ...ticketView(state, ticket), eta: ticketStatus(state, ticket, null, outlook).eta };
}
