import type { AtCounter, Context, LeftTicket } from '../commands.ts';
import type { HallState } from '../state.ts';
import { currentTicket } from '../views.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { requeue } from './legs.ts';
import { finishService, markNoShow } from './serving.ts';

/**
 * Nobody leaves a visitor standing: what becomes of the ticket at a counter that stops. It is what the specialist's own command
 * would be, with its refusals; a visitor who is sent back has been called already, and stands first.
 */
export function leavingTicket(state: HallState, { counterId }: AtCounter, left: LeftTicket | undefined, context: Context): Decision {
  const ticket = currentTicket(state, counterId);
  if (!ticket) return accept();
  if (left === 'finish') return finishService(state, { type: 'finish_service', counterId }, context);
  if (left === 'requeue') return requeue(state, { type: 'requeue', counterId, after: 0 }, context);
  if (left === 'no_show') return markNoShow(state, { type: 'mark_no_show', counterId }, context);
  return refuse('COUNTER_HAS_TICKET', { counterId, ticketId: ticket.id });
}
