import { currentTicket } from '../views.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';

export const putCounter: Handler<'put_counter'> = (state, { counter }) => {
  const unknown = counter.serviceIds.find((serviceId) => !state.services.has(serviceId));
  if (unknown !== undefined) return refuse('SERVICE_UNKNOWN', { serviceId: unknown });
  return accept({ type: 'counter_put', counter: { ...counter, serviceIds: [...new Set(counter.serviceIds)] } });
};

export const removeCounter: Handler<'remove_counter'> = (state, { counterId }) => {
  if (!state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  const ticket = currentTicket(state, counterId);
  if (ticket) return refuse('COUNTER_HAS_TICKET', { counterId, ticketId: ticket.id });
  return accept({ type: 'counter_removed', counterId });
};

/** Nobody leaves a visitor standing: a counter with a ticket finishes it before it takes a break or closes. */
export const setCounterStatus: Handler<'set_counter_status'> = inHall((state, { counterId, status }) => {
  if (!state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  const ticket = currentTicket(state, counterId);
  if (ticket && (status === 'break' || status === 'closed')) return refuse('COUNTER_HAS_TICKET', { counterId, ticketId: ticket.id });
  if (state.statuses.get(counterId) === status) return accept();
  return accept({ type: 'counter_status', counterId, status });
});
