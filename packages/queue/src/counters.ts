import type { CounterId, UserId } from './ids.ts';
import type { CounterState, CounterStatus, Ticket } from './model.ts';
import type { HallState } from './state.ts';

/** How a counter is when nobody has said anything. */
export const NEW_COUNTER: CounterState = {
  status: 'closed',
  breakReason: null,
  since: 0,
  specialist: null,
  nextStoredAt: null,
  autoCallPaused: false,
  idleSince: null,
};

/** The ticket at a counter: called, or being served. */
export function currentTicket(state: HallState, counterId: CounterId): Ticket | null {
  const ticketId = state.atCounter.get(counterId);
  return ticketId === undefined ? null : (state.tickets.get(ticketId) ?? null);
}

/** As set by hand. An unknown counter is closed. */
export function statusOf(state: HallState, counterId: CounterId): CounterStatus {
  return state.counterStates.get(counterId)?.status ?? 'closed';
}

/** `busy` while a ticket is here, else as set by hand. An unknown counter is closed. */
export function effectiveStatus(state: HallState, counterId: CounterId): CounterStatus {
  return state.atCounter.has(counterId) ? 'busy' : statusOf(state, counterId);
}

/** Where somebody sits, or null. */
export function seatOf(state: HallState, userId: UserId): CounterId | null {
  for (const [counterId, { specialist }] of state.counterStates) if (specialist?.id === userId) return counterId;
  return null;
}

/** Who sits at a counter, or null. */
export function specialistAt(state: HallState, counterId: CounterId): UserId | null {
  return state.counterStates.get(counterId)?.specialist?.id ?? null;
}
