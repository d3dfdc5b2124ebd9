import { openPressRefusal } from './at-counter.ts';
import { callingNext } from './calling.ts';
import { accept, type Handler, inHall } from './decision.ts';
import { endingOf } from './ending.ts';

/** Ends what is at the counter, as served, and calls the next. With nobody waiting only the ending is left. */
export const callNext: Handler<'call_next'> = inHall((state, command, context, hall) => {
  const refusal = openPressRefusal(state, command);
  if (refusal) return refusal;
  const ending = endingOf(state, command.counterId, command);
  return ending.ok ? accept(...ending.events, ...callingNext(state, command.counterId, context, hall, 'press')) : ending;
});
