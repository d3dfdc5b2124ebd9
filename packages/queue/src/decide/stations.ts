import type { CommandOf } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { CounterState } from '../model.ts';
import type { HallState } from '../state.ts';
import { pressRefusal } from './at-counter.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';
import { leavingTicket } from './left-ticket.ts';
import { backToQueue, comeBack, freeForBreak } from './redistribute.ts';

export const setCounterStatus: Handler<'set_counter_status'> = inHall((state, command, context) => {
  const refusal = pressRefusal(state, command);
  if (refusal) return refusal;
  const { counterId, status, leftTicket } = command;
  const stops = status === 'break' || status === 'closed';
  const left = stops ? leavingTicket(state, command, leftTicket, context) : accept();
  if (!left.ok) return left;
  const before = state.counterStates.get(counterId) as CounterState;
  if (before.status === status && before.breakReason === reasonOf(command)) return left;
  return accept(...left.events, changed(command), ...redistributed(state, command, before));
});

/** Only a break has one. */
function reasonOf({ status, reason }: CommandOf<'set_counter_status'>): string | null {
  return status === 'break' ? (reason ?? null) : null;
}

function changed(command: CommandOf<'set_counter_status'>): EventBody {
  const { counterId, status } = command;
  return status === 'break'
    ? { type: 'counter_status', counterId, status, reason: reasonOf(command) }
    : { type: 'counter_status', counterId, status };
}

function redistributed(state: HallState, { counterId, status }: CommandOf<'set_counter_status'>, before: CounterState): EventBody[] {
  if (before.status === status) return [];
  if (status === 'closed') return backToQueue(state, counterId, 'closed');
  if (status === 'break') return freeForBreak(state, counterId);
  return status === 'open' && state.counters.get(counterId)?.returnAfterBreak ? comeBack(state, counterId) : [];
}

export const pauseAutoCall: Handler<'pause_auto_call'> = inHall((state, { counterId, paused }) => {
  const counter = state.counters.get(counterId);
  if (!counter) return refuse('COUNTER_UNKNOWN', { counterId });
  if (counter.autoCallSeconds === null) return refuse('AUTO_CALL_OFF', { counterId });
  if (state.counterStates.get(counterId)?.autoCallPaused === paused) return accept();
  return accept({ type: 'auto_call_paused', counterId, paused });
});
