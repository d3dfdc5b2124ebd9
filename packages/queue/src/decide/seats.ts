import { currentTicket, seatOf, specialistAt, statusOf } from '../counters.ts';
import type { EventBody } from '../events.ts';
import type { CounterId, UserId } from '../ids.ts';
import type { HallState } from '../state.ts';
import { pressRefusal } from './at-counter.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { leavingTicket } from './left-ticket.ts';
import { withoutPerson } from './redistribute.ts';

/** One seat a person: the one they had is left first, and must be empty. Whoever sits at a closed counter has gone home. */
export const takeCounter: Handler<'take_counter'> = inHall((state, { counterId, userId, name }) => {
  const counter = state.counters.get(counterId);
  if (!counter) return refuse('COUNTER_UNKNOWN', { counterId });
  if (counter.userIds.length > 0 && !counter.userIds.includes(userId)) return refuse('COUNTER_NOT_ALLOWED', { counterId, userId });
  const present = state.counterStates.get(counterId)?.specialist;
  if (present?.id === userId) return accept();
  const isClosed = statusOf(state, counterId) === 'closed';
  if (present && !isClosed) return refuse('COUNTER_TAKEN', { counterId, name: present.name });
  const left = leavingSeat(state, userId);
  if (!left.ok) return left;
  return accept(
    ...left.events,
    ...(isClosed ? withoutPerson(state, userId, 'left') : []),
    ...gettingUp(state, counterId),
    { type: 'counter_taken', counterId, userId, name },
    ...withoutPause(state, counterId),
  );
});

function leavingSeat(state: HallState, userId: UserId): Decision {
  const seat = seatOf(state, userId);
  if (seat === null) return accept();
  const ticket = currentTicket(state, seat);
  if (ticket) return refuse('COUNTER_HAS_TICKET', { counterId: seat, ticketId: ticket.id });
  return accept(...gettingUp(state, seat), ...withPause(state, seat));
}

export const leaveCounter: Handler<'leave_counter'> = inHall((state, command, context) => {
  const refusal = pressRefusal(state, command);
  if (refusal) return refusal;
  const { counterId, userId, leftTicket } = command;
  const present = specialistAt(state, counterId);
  if (userId !== null && present !== userId) return refuse('COUNTER_NOT_YOURS', { counterId, userId });
  if (present === null) return accept();
  const left = leavingTicket(state, command, leftTicket, context);
  return left.ok
    ? accept(...left.events, ...withoutPerson(state, present, 'left'), ...gettingUp(state, counterId), ...withPause(state, counterId))
    : left;
});

export function gettingUp(state: HallState, counterId: CounterId): EventBody[] {
  const userId = specialistAt(state, counterId);
  return userId === null ? [] : [{ type: 'counter_left', counterId, userId }];
}

/** Nobody is called to an empty chair: a counter that calls by itself waits until somebody sits there again. */
function withPause(state: HallState, counterId: CounterId): EventBody[] {
  const calls = state.counters.get(counterId)?.autoCallSeconds != null;
  return calls && !state.counterStates.get(counterId)?.autoCallPaused ? [{ type: 'auto_call_paused', counterId, paused: true }] : [];
}

/** A pause is of the one who sat there. */
export function withoutPause(state: HallState, counterId: CounterId): EventBody[] {
  return state.counterStates.get(counterId)?.autoCallPaused ? [{ type: 'auto_call_paused', counterId, paused: false }] : [];
}
