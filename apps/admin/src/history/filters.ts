import type { RouteQuery, TicketView } from '@foyer/contract';

/** As chosen on the screen; an empty one does not filter. */
export interface Filters {
  readonly day: string;
  readonly state: TicketView['state'] | '';
  readonly serviceId: string;
  readonly counterId: string;
  readonly q: string;
}

export const NO_FILTERS: Filters = { day: '', state: '', serviceId: '', counterId: '', q: '' };

export function queryOf(filters: Filters): RouteQuery<'listTickets'> {
  const chosen = Object.entries({ ...filters, q: filters.q.trim() }).filter(([, value]) => value !== '');
  return Object.fromEntries(chosen) as RouteQuery<'listTickets'>;
}
