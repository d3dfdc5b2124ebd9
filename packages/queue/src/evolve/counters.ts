import type { QueueEvent, QueueEventOf } from '../events.ts';
import type { CounterId } from '../ids.ts';
import type { CounterState } from '../model.ts';
import type { WritableHall } from '../state.ts';
import { counterState } from './unfit.ts';

/** Who is not open calls nobody, also not the next arrival; a pause ends with the counter's day. */
export function counterStatus(state: WritableHall, event: QueueEventOf<'counter_status'>): void {
  const { counterId, status, at } = event;
  const before = counterState(state, event, counterId);
  const isOpen = status === 'open';
  const isFree = isOpen && !state.atCounter.has(counterId);
  state.counterStates.set(counterId, {
    ...before,
    status,
    breakReason: event.reason ?? null,
    since: status === before.status ? before.since : at,
    nextStoredAt: isOpen ? before.nextStoredAt : null,
    autoCallPaused: status !== 'closed' && before.autoCallPaused,
    idleSince: isFree ? (before.idleSince ?? at) : null,
  });
}

export function counterTaken(state: WritableHall, event: QueueEventOf<'counter_taken'>): void {
  change(state, event, { specialist: { id: event.userId, name: event.name } });
}

export function counterLeft(state: WritableHall, event: QueueEventOf<'counter_left'>): void {
  change(state, event, { specialist: null, nextStoredAt: null });
}

export function nextStored(state: WritableHall, event: QueueEventOf<'next_stored'>): void {
  change(state, event, { nextStoredAt: event.at });
}

export function nextUnstored(state: WritableHall, event: QueueEventOf<'next_unstored'>): void {
  change(state, event, { nextStoredAt: null });
}

export function autoCallPaused(state: WritableHall, event: QueueEventOf<'auto_call_paused'>): void {
  change(state, event, { autoCallPaused: event.paused });
}

function change(state: WritableHall, event: QueueEvent & { readonly counterId: CounterId }, changes: Partial<CounterState>): void {
  state.counterStates.set(event.counterId, { ...counterState(state, event, event.counterId), ...changes });
}
