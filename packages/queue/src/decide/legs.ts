import type { CommandOf } from '../commands.ts';
import { specialistAt } from '../counters.ts';
import type { Ticket } from '../model.ts';
import { keyAfter, keyFor } from '../placements.ts';
import type { QueueName } from '../queues.ts';
import type { HallState } from '../state.ts';
import { AT_COUNTER, withTicket } from './at-counter.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { outcomeRefusal } from './ending.ts';
import { remarking } from './remark.ts';
import { type Goal, isSameBond, queueAt, withGoal } from './target.ts';

/** Seconds: a moment to find a paper, and no longer than somebody remembers who is meant. */
const SHORTEST_PARKING = 10;
const LONGEST_PARKING = 4 * 3600;
/** `after` of a ticket that is put last. */
const LAST = -1;

/** To a service, a counter or a person. Who was promised the next service is not asked about hours and quotas again. */
export const transfer: Handler<'transfer'> = inHall((state, command) =>
  withTicket(state, command, AT_COUNTER, (ticket) =>
    withGoal(state, ticket, command.to, (goal) =>
      isHere(state, command, ticket, goal)
        ? refuse('TARGET_SAME', { ticketId: ticket.id })
        : (outcomeRefusal(state, ticket, command.outcome) ?? transferred(state, command, ticket, goal)),
    ),
  ),
);

/** Back to the queue it was called from is a requeue, and to the counter and person it is at, nothing. */
function isHere(state: HallState, { counterId }: CommandOf<'transfer'>, ticket: Ticket, { serviceId, boundTo }: Goal): boolean {
  if (serviceId !== ticket.serviceId) return false;
  const userId = specialistAt(state, counterId);
  return (
    !boundTo || isSameBond(boundTo, { kind: 'counter', counterId }) || (userId !== null && isSameBond(boundTo, { kind: 'user', userId }))
  );
}

function transferred(state: HallState, command: CommandOf<'transfer'>, ticket: Ticket, goal: Goal): Decision {
  const { counterId, place = 'age', outcome = null, remark } = command;
  const remarks = remark === undefined ? [] : remarking(ticket, remark);
  const key = keyFor(state, queueAt(goal), ticket, place, remarks.length);
  return accept(...remarks, { type: 'ticket_transferred', ticketId: ticket.id, counterId, ...goal, place, key, outcome });
}

/** Not without end: who does not come is a no-show at last. */
export const requeue: Handler<'requeue'> = inHall((state, command, _context, { maxRequeues: max }) =>
  withTicket(state, command, AT_COUNTER, (ticket) => {
    const { counterId, after } = command;
    if (after !== undefined && !(Number.isSafeInteger(after) && after >= 0)) return refuse('REQUEUE_PLACE_INVALID', { after });
    if (ticket.requeues >= max) return refuse('REQUEUE_LIMIT', { ticketId: ticket.id, max });
    const queue: QueueName = `service:${ticket.serviceId}`;
    const key = after === undefined ? keyFor(state, queue, ticket, 'last', 0) : keyAfter(state, queue, ticket, after, 0);
    return accept({ type: 'ticket_requeued', ticketId: ticket.id, counterId, after: after ?? LAST, key });
  }),
);

export const park: Handler<'park'> = inHall((state, command, { now }) =>
  withTicket(state, command, AT_COUNTER, ({ id: ticketId }) => {
    const { counterId, seconds } = command;
    if (!(seconds >= SHORTEST_PARKING && seconds <= LONGEST_PARKING)) return refuse('PARK_TIME_INVALID', { seconds });
    return accept({ type: 'ticket_parked', ticketId, counterId, until: now + Math.round(seconds * 1000) });
  }),
);
