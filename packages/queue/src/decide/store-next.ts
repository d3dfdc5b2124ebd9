import { callNext } from './call-next.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';

/** A call, if there is anybody to call; if not, the wish for one. */
export const storeNext: Handler<'store_next'> = inHall((state, command, context) => {
  const called = callNext(state, { ...command, type: 'call_next' }, context);
  if (!called.ok || called.events.some((event) => event.type === 'ticket_called')) return called;
  const { counterId } = command;
  if (state.counterStates.get(counterId)?.nextStoredAt != null) return called;
  return accept(...called.events, { type: 'next_stored', counterId });
});

export const unstoreNext: Handler<'unstore_next'> = inHall((state, { counterId }) => {
  if (!state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  if (state.counterStates.get(counterId)?.nextStoredAt == null) return accept();
  return accept({ type: 'next_unstored', counterId });
});
