import type { CounterId, EpochMs } from '../ids.ts';
import type { Ticket } from '../model.ts';
import { dequeue, enqueue } from '../queues.ts';
import type { WritableHall } from '../state.ts';

/** A ticket as it is from now on, wherever that is: out of one queue or counter, into another. */
export function replaceTicket(state: WritableHall, before: Ticket, after: Ticket, at: EpochMs): void {
  leavePlace(state, before, at);
  state.tickets.set(after.id, after);
  enqueue(state, after);
  if (isAtCounter(after)) occupy(state, after);
}

/** The ticket is open no longer. */
export function endTicket(state: WritableHall, ticket: Ticket, at: EpochMs): void {
  leavePlace(state, ticket, at);
  state.tickets.delete(ticket.id);
  state.openNumbers.delete(ticket.number);
}

function leavePlace(state: WritableHall, ticket: Ticket, at: EpochMs): void {
  dequeue(state, ticket);
  if (isAtCounter(ticket)) vacate(state, ticket.counterId as CounterId, at);
}

function isAtCounter({ state }: Ticket): boolean {
  return state === 'called' || state === 'serving';
}

function occupy(state: WritableHall, ticket: Ticket): void {
  const counterId = ticket.counterId as CounterId;
  state.atCounter.set(counterId, ticket.id);
  const present = state.counterStates.get(counterId);
  if (present) state.counterStates.set(counterId, { ...present, nextStoredAt: null, idleSince: null });
}

function vacate(state: WritableHall, counterId: CounterId, at: EpochMs): void {
  state.atCounter.delete(counterId);
  const present = state.counterStates.get(counterId);
  if (present) state.counterStates.set(counterId, { ...present, idleSince: present.status === 'open' ? at : null });
}
