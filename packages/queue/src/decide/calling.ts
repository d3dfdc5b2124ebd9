import type { Context } from '../commands.ts';
import { specialistAt } from '../counters.ts';
import type { EventBody } from '../events.ts';
import type { CounterId, TicketId, UserId } from '../ids.ts';
import type { CallReason, CallTrigger, Hall } from '../model.ts';
import { choose } from '../rules/choose.ts';
import type { HallState } from '../state.ts';

/** Whom the counter's rule calls now: the events of the call, or none with nobody to call. Its status is not asked. */
export function callingNext(state: HallState, counterId: CounterId, context: Context, hall: Hall, trigger: CallTrigger): EventBody[] {
  const choice = choose(state, counterId, context.now, context.businessDay);
  return choice ? calling(state, counterId, choice.ticket.id, context, hall, { ...choice.reason, trigger }) : [];
}

/** A call, and where service starts with it, its start. */
export function calling(
  state: HallState,
  counterId: CounterId,
  ticketId: TicketId,
  context: Context,
  hall: Hall,
  reason: CallReason,
): EventBody[] {
  const called: EventBody = {
    type: 'ticket_called',
    ticketId,
    counterId,
    userId: calledBy(state, counterId, reason.trigger, context),
    reason,
  };
  return hall.startAtCall ? [called, { type: 'service_started', ticketId, counterId }] : [called];
}

/** A key pad, the clock and an arrival call for whoever sits there. */
function calledBy(state: HallState, counterId: CounterId, trigger: CallTrigger | undefined, { actor }: Context): UserId | null {
  return trigger === 'press' && actor.kind === 'user' ? actor.id : specialistAt(state, counterId);
}
