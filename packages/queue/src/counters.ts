import type { CounterId, ServiceId, UserId } from './ids.ts';
import type { CounterState, CounterStatus, Ticket, WorkProfile } from './model.ts';
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

/** Who sits at a counter, or null. */
export function specialistAt(state: HallState, counterId: CounterId): UserId | null {
  return state.counterStates.get(counterId)?.specialist?.id ?? null;
}

/** By what a counter works; null: first come, first served, over its own services. */
export function profileAt(state: HallState, counterId: CounterId): WorkProfile | null {
  const profileId = state.counters.get(counterId)?.profileId ?? null;
  return profileId === null ? null : (state.profiles.get(profileId) ?? null);
}

/** What a counter serves: the queues of its work profile, or its own services where it has none. */
export function servicesAt(state: HallState, counterId: CounterId): readonly ServiceId[] {
  return profileAt(state, counterId)?.serviceIds ?? state.counters.get(counterId)?.serviceIds ?? [];
}
