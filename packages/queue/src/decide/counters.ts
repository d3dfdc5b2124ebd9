import type { CounterId } from '../ids.ts';
import { COUNTER_DEFAULTS, type Counter } from '../model.ts';
import { idFromName } from '../new-id.ts';
import type { HallState } from '../state.ts';
import { currentTicket } from '../views.ts';
import { accept, type Decision, type Handler, refuse } from './decision.ts';
import { given } from './given.ts';
import { backToQueue } from './redistribute.ts';
import { gettingUp, withoutPause } from './seats.ts';

/** An hour: who is idle for longer will not be woken by a call. */
const LONGEST_AUTO_CALL = 3600;

export const putCounter: Handler<'put_counter'> = (state, { counter }) => putWholeCounter(state, counter);

/** Adding never overwrites. */
export const createCounter: Handler<'create_counter'> = (state, { id: wished, counter }) => {
  if (wished !== null && state.counters.has(wished)) return refuse('ID_TAKEN', { id: wished });
  const id = wished ?? (idFromName(`counter ${counter.name}`, 'counter', (taken) => state.counters.has(taken as CounterId)) as CounterId);
  return putNamedCounter(state, { ...COUNTER_DEFAULTS, serial: '', serviceIds: [], ...given(counter), id });
};

export const changeCounter: Handler<'change_counter'> = (state, { counterId, changes }) => {
  const counter = state.counters.get(counterId);
  return counter ? putNamedCounter(state, { ...counter, ...given(changes) }) : refuse('COUNTER_UNKNOWN', { counterId });
};

function putNamedCounter(state: HallState, counter: Counter): Decision {
  const namesake = namesakeOf(state, counter);
  if (namesake) return refuse('COUNTER_NAME_TAKEN', { name: counter.name, otherCounterId: namesake });
  return putWholeCounter(state, counter);
}

function putWholeCounter(state: HallState, counter: Counter): Decision {
  const { profileId, serviceIds, userIds, autoCallSeconds, zoneId } = counter;
  const unknown = serviceIds.find((serviceId) => !state.services.has(serviceId));
  if (unknown !== undefined) return refuse('SERVICE_UNKNOWN', { serviceId: unknown });
  if (profileId && !state.profiles.has(profileId)) return refuse('PROFILE_UNKNOWN', { profileId });
  if (zoneId != null && !state.hall?.zones.some(({ id }) => id === zoneId)) return refuse('SETTING_INVALID', { field: 'zoneId' });
  if (autoCallSeconds != null && !isAutoCall(autoCallSeconds)) return refuse('SETTING_INVALID', { field: 'autoCallSeconds' });
  const whole = { ...counter, serviceIds: [...new Set(serviceIds)], userIds: [...new Set(userIds)] };
  // With nothing left to pause, no pause is left for the day on which it is switched on again.
  return accept({ type: 'counter_put', counter: whole }, ...(autoCallSeconds == null ? withoutPause(state, counter.id) : []));
}

/** A counter that has its name already keeps it: halls of before may have two of one name. */
function namesakeOf(state: HallState, { id, name }: Counter): CounterId | null {
  const known = (one: string) => one.trim().toLowerCase();
  if (state.counters.get(id)?.name === name) return null;
  const others = [...state.counters.values()].filter((one) => one.id !== id && known(one.name) === known(name));
  return others.map((one) => one.id).sort()[0] ?? null;
}

function isAutoCall(seconds: number): boolean {
  return Number.isSafeInteger(seconds) && seconds >= 1 && seconds <= LONGEST_AUTO_CALL;
}

/** Whoever waits for this counter alone goes back to the queues: nobody is lost with a desk. */
export const removeCounter: Handler<'remove_counter'> = (state, { counterId }) => {
  if (!state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  const ticket = currentTicket(state, counterId);
  if (ticket) return refuse('COUNTER_HAS_TICKET', { counterId, ticketId: ticket.id });
  return accept(...backToQueue(state, counterId, 'counter_removed'), ...gettingUp(state, counterId), {
    type: 'counter_removed',
    counterId,
  });
};
