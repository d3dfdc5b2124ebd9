import type { Context } from '../commands.ts';
import type { EventBodyOf } from '../events.ts';
import type { CounterId } from '../ids.ts';
import type { CallReason, Hall, Ticket } from '../model.ts';
import type { HallState } from '../state.ts';
import { currentTicket, nextFor, waitingForCounter } from '../views.ts';
import { pressRefusal } from './at-counter.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';

/** Ends what is at the counter, as served, and calls the next. With nobody waiting only the ending is left. */
export const callNext: Handler<'call_next'> = inHall((state, command, context, hall) => {
  const refusal = pressRefusal(state, command);
  if (refusal) return refusal;
  const { counterId } = command;
  const status = state.statuses.get(counterId) ?? 'closed';
  if (status !== 'open') return refuse('COUNTER_NOT_OPEN', { counterId, status });
  return accept(...ending(state, counterId), ...calling(state, counterId, context, hall));
});

function ending(state: HallState, counterId: CounterId): EventBodyOf<'ticket_served'>[] {
  const current = currentTicket(state, counterId);
  return current ? [{ type: 'ticket_served', ticketId: current.id, counterId, outcome: null }] : [];
}

function calling(state: HallState, counterId: CounterId, { now, actor }: Context, hall: Hall): EventBodyOf<'ticket_called'>[] {
  const next = nextFor(state, counterId);
  if (!next) return [];
  const userId = actor.kind === 'user' ? actor.id : null;
  const reason = reasonFor(next, hall, now, waitingForCounter(state, counterId));
  return [{ type: 'ticket_called', ticketId: next.id, counterId, userId, reason }];
}

function reasonFor(ticket: Ticket, hall: Hall, now: number, candidates: number): CallReason {
  const isOrdinary = ticket.priority === hall.priorities[0]?.id;
  return {
    code: isOrdinary ? 'first_come' : 'priority_class',
    priority: ticket.priority,
    // A clock that was set back must not make a wait negative.
    waitedSeconds: Math.max(0, Math.floor((now - ticket.issuedAt) / 1000)),
    candidates,
  };
}
