import type { CounterId } from './ids.ts';
import { Line, type Place } from './line.ts';
import type { Hall, Ticket } from './model.ts';
import type { QueueName } from './queue-name.ts';
import type { WritableHall } from './state.ts';

export type { QueueName } from './queue-name.ts';

/** Where a ticket stands; null at a counter, or once it has ended. It is nowhere else. */
export function queueOf(ticket: Ticket): QueueName | null {
  if (ticket.state === 'parked') return `pool:${ticket.counterId as CounterId}`;
  if (ticket.state !== 'waiting') return null;
  if (ticket.boundTo) return ticket.boundTo.kind === 'counter' ? `counter:${ticket.boundTo.counterId}` : `user:${ticket.boundTo.userId}`;
  return isOnTime(ticket) ? `appointments:${ticket.serviceId}` : `service:${ticket.serviceId}`;
}

/** Whether it stands among the appointments: booked, not late, and not called yet. Afterwards it is a ticket like any other. */
export function isOnTime(ticket: Ticket): boolean {
  const { appointment, firstCalledAt, legs } = ticket;
  return appointment !== null && !appointment.late && firstCalledAt === null && legs.length === 0;
}

/**
 * Where a ticket stands in its queue, by the ranks of the hall as it is now: by class, then by key. Appointments go by their
 * booked time, a pool by when the timers run out.
 */
export function placeOf(hall: Hall | null, ticket: Ticket): Place {
  const { id: ticketId, arrival } = ticket;
  if (ticket.state === 'parked') return { rank: 0, key: ticket.parkedUntil ?? 0, arrival, ticketId };
  return { rank: rankOf(hall, ticket.priority), key: keyOf(ticket), arrival, ticketId };
}

function keyOf(ticket: Ticket): number {
  return !ticket.boundTo && isOnTime(ticket) ? (ticket.appointment?.at ?? ticket.key) : ticket.key;
}

export function rankOf(hall: Hall | null, priority: string): number {
  return hall?.priorities.find((one) => one.id === priority)?.rank ?? 0;
}

/** Where a ticket stands among those of its service by the length of their wait. */
export function ageOf({ waitingSince: key, arrival, id: ticketId }: Ticket): Place {
  return { rank: 0, key, arrival, ticketId };
}

/** Puts a ticket into the queue in which it stands, if it stands in one. */
export function enqueue(state: WritableHall, ticket: Ticket): void {
  const queue = queueOf(ticket);
  if (queue === null) return;
  lineIn(state.lines, queue).insert(placeOf(state.hall, ticket));
  if (queue === `service:${ticket.serviceId}`) lineIn(state.ages, ticket.serviceId).insert(ageOf(ticket));
}

/** Takes it out, as it was when it was put in. */
export function dequeue(state: WritableHall, ticket: Ticket): void {
  const queue = queueOf(ticket);
  if (queue === null) return;
  state.lines.get(queue)?.remove(placeOf(state.hall, ticket));
  if (queue === `service:${ticket.serviceId}`) state.ages.get(ticket.serviceId)?.remove(ageOf(ticket));
}

function lineIn<Name>(lines: Map<Name, Line>, name: Name): Line {
  let line = lines.get(name);
  if (!line) {
    line = new Line();
    lines.set(name, line);
  }
  return line;
}
