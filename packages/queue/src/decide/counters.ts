import type { CounterId } from '../ids.ts';
import type { Counter } from '../model.ts';
import { idFromName } from '../new-id.ts';
import type { HallState } from '../state.ts';
import { currentTicket } from '../views.ts';
import { pressRefusal } from './at-counter.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { given } from './given.ts';

export const putCounter: Handler<'put_counter'> = (state, { counter }) => putWholeCounter(state, counter);

/** Adding never overwrites. */
export const createCounter: Handler<'create_counter'> = (state, { id: wished, counter }) => {
  if (wished !== null && state.counters.has(wished)) return refuse('ID_TAKEN', { id: wished });
  const id = wished ?? (idFromName(`counter ${counter.name}`, 'counter', (taken) => state.counters.has(taken as CounterId)) as CounterId);
  return putWholeCounter(state, { id, name: counter.name, serial: counter.serial ?? '', serviceIds: counter.serviceIds ?? [] });
};

export const changeCounter: Handler<'change_counter'> = (state, { counterId, changes }) => {
  const counter = state.counters.get(counterId);
  return counter ? putWholeCounter(state, { ...counter, ...given(changes) }) : refuse('COUNTER_UNKNOWN', { counterId });
};

function putWholeCounter(state: HallState, counter: Counter): Decision {
  const unknown = counter.serviceIds.find((serviceId) => !state.services.has(serviceId));
  if (unknown !== undefined) return refuse('SERVICE_UNKNOWN', { serviceId: unknown });
  return accept({ type: 'counter_put', counter: { ...counter, serviceIds: [...new Set(counter.serviceIds)] } });
}

export const removeCounter: Handler<'remove_counter'> = (state, { counterId }) => {
  if (!state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  const ticket = currentTicket(state, counterId);
  if (ticket) return refuse('COUNTER_HAS_TICKET', { counterId, ticketId: ticket.id });
  return accept({ type: 'counter_removed', counterId });
};

/** Nobody leaves a visitor standing: a counter with a ticket finishes it before it takes a break or closes. */
export const setCounterStatus: Handler<'set_counter_status'> = inHall((state, command) => {
  const refusal = pressRefusal(state, command);
  if (refusal) return refusal;
  const { counterId, status } = command;
  const ticket = currentTicket(state, counterId);
  if (ticket && (status === 'break' || status === 'closed')) return refuse('COUNTER_HAS_TICKET', { counterId, ticketId: ticket.id });
  if (state.statuses.get(counterId) === status) return accept();
  return accept({ type: 'counter_status', counterId, status });
});
