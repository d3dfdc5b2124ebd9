import type { ServiceId } from '../ids.ts';
import type { Counter, Series, Service } from '../model.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, refuse } from './decision.ts';

export const putService: Handler<'put_service'> = (state, { service }) => putWholeService(state, service);

/** The service as it is to be from now on, where the rules allow it. */
export function putWholeService(state: HallState, service: Service): Decision {
  return serviceRefusal(state, service) ?? seriesRefusal(state, service) ?? accept({ type: 'service_put', service });
}

/** A removed service leaves the work profiles first, so that no counter ever names a service that is not there. */
export const removeService: Handler<'remove_service'> = (state, { serviceId }) => {
  if (!state.services.has(serviceId)) return refuse('SERVICE_UNKNOWN', { serviceId });
  const openTickets = openTicketsOf(state, serviceId);
  if (openTickets > 0) return refuse('SERVICE_IN_USE', { serviceId, openTickets });
  const changed = countersOf(state, serviceId).map((counter) => ({
    type: 'counter_put' as const,
    counter: { ...counter, serviceIds: counter.serviceIds.filter((id) => id !== serviceId) },
  }));
  return accept(...changed, { type: 'service_removed', serviceId });
};

function serviceRefusal(state: HallState, service: Service): Decision | null {
  const language = state.hall?.languages[0];
  if (language !== undefined && !service.name[language]) return refuse('HALL_INVALID', { field: 'service.name' });
  if (!(service.expectedServiceSeconds > 0 && Number.isFinite(service.expectedServiceSeconds)))
    return refuse('HALL_INVALID', { field: 'service.expectedServiceSeconds' });
  return null;
}

function seriesRefusal(state: HallState, service: Service): Decision | null {
  const { series } = service;
  if (!isSeries(series)) return refuse('SERIES_INVALID', { prefix: series.prefix });
  const other = [...state.services.values()].find((one) => one.id !== service.id && overlaps(one.series, series));
  return other ? refuse('SERIES_OVERLAPS', { prefix: series.prefix, otherServiceId: other.id }) : null;
}

/** A digit in the prefix would let two series print the same number: `A1` + `002` and `A` + `1002`. */
function isSeries({ prefix, first, last, step }: Series): boolean {
  if (/\d/.test(prefix) || ![first, last, step].every(Number.isSafeInteger)) return false;
  return first >= 0 && first <= last && step >= 1;
}

/** Steps are not looked at: two series that interleave would be told apart by nobody. */
function overlaps(a: Series, b: Series): boolean {
  return a.prefix === b.prefix && a.first <= b.last && b.first <= a.last;
}

function openTicketsOf(state: HallState, serviceId: ServiceId): number {
  return [...state.tickets.values()].filter((ticket) => ticket.serviceId === serviceId).length;
}

function countersOf(state: HallState, serviceId: ServiceId): Counter[] {
  const counters = [...state.counters.values()].filter((counter) => counter.serviceIds.includes(serviceId));
  return counters.sort((a, b) => (a.id < b.id ? -1 : 1));
}
