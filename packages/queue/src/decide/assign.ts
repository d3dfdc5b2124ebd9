import type { MoveCause } from '../events.ts';
import type { Ticket } from '../model.ts';
import { keyFor } from '../placements.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';
import { forTicket, IN_QUEUE } from './for-ticket.ts';
import { type Goal, isSameBond, queueAt, withGoal } from './target.ts';

/** Who waits for a service, a counter or a person waits for another one. To its own service: the bond or the pool is over. */
export const assignTicket: Handler<'assign_ticket'> = inHall((state, command) =>
  forTicket(
    state,
    command,
    (ticket) =>
      withGoal(state, ticket, command.to, (goal) => {
        if (isThere(ticket, goal)) return refuse('TARGET_SAME', { ticketId: ticket.id });
        const key = keyFor(state, queueAt(goal), ticket, command.place ?? 'age', 0);
        return accept({ type: 'ticket_moved', ticketId: ticket.id, ...goal, key, cause: causeOf(ticket, goal), releasedFrom: null });
      }),
    IN_QUEUE,
  ),
);

function isThere({ state, serviceId, boundTo }: Ticket, goal: Goal): boolean {
  return state === 'waiting' && serviceId === goal.serviceId && isSameBond(boundTo, goal.boundTo);
}

function causeOf({ state, serviceId }: Ticket, goal: Goal): MoveCause {
  if (goal.boundTo) return 'assigned';
  return state === 'parked' && serviceId === goal.serviceId ? 'unparked' : 'moved';
}
