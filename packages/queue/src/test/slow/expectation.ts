import type { EventBody } from '../../events.ts';
import type { CounterId, TicketId, UserId } from '../../ids.ts';
import type { CallReason, Placement, Ticket } from '../../model.ts';
import type { RejectionCode } from '../../rejection.ts';
import type { SlowHall } from './slow-hall.ts';
import { wordOf } from './words.ts';

/** What happens, in words, and the place that a ticket is given by it: behind so many others, or first, last or by age. */
export interface Step {
  readonly word: string;
  readonly place?: Placement | number | undefined;
}

/** What must follow: one of these refusals, or if there is none, these steps. */
export class Expectation {
  readonly refusals: RejectionCode[] = [];
  readonly steps: Step[] = [];

  refuseIf(holds: boolean, code: RejectionCode): this {
    if (holds) this.refusals.push(code);
    return this;
  }

  follows(body: EventBody, place?: Step['place']): this {
    this.steps.push({ word: wordOf(body), place });
    return this;
  }

  called(ticketId: TicketId, counterId: CounterId, userId: UserId | null, reason: CallReason): this {
    return this.follows({ type: 'ticket_called', ticketId, counterId, userId, reason });
  }
}

/** What is wrong with the place that a ticket was given, or null. It is already there. */
export function misplaced(hall: SlowHall, ticket: Ticket, place: Placement | number): string | null {
  const isBooked = ticket.state === 'waiting' && !ticket.boundTo && ticket.appointment && !ticket.appointment.late;
  if (isBooked && ticket.firstCalledAt === null && ticket.legs.length === 0) return null;
  if (place === 'age') return ticket.key === ticket.arrival ? null : `${ticket.number} does not stand by its age`;
  const others = hall.lineOf(ticket).filter((one) => hall.rank(one) === hall.rank(ticket));
  const before = others.filter((one) => hall.order(one, ticket) < 0).length;
  const wanted = place === 'first' ? 0 : place === 'last' ? others.length : Math.min(place, others.length);
  if (before === wanted || isGapExhausted(others, before, wanted)) return null;
  return `${ticket.number} stands behind ${before} of ${others.length}, not behind ${wanted}`;
}

/** Later than asked for is right only where no number was left between the two keys. */
function isGapExhausted(others: readonly Ticket[], before: number, wanted: number): boolean {
  const [a, b] = [others[wanted - 1]?.key, others[wanted]?.key];
  if (a === undefined || b === undefined || before < wanted) return false;
  const middle = a + (b - a) / 2;
  return middle <= a || middle >= b;
}
