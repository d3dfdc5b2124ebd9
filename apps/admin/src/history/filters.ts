import type { RouteQuery, TicketView } from '@foyer/contract';

/** As chosen on the screen; an empty one does not filter. */
export interface Filters {
  /** Business days, both included. */
  readonly from: string;
  readonly to: string;
  readonly state: TicketView['state'] | '';
  readonly serviceId: string;
  readonly counterId: string;
  readonly userId: string;
  readonly outcome: string;
  /** Minutes. */
  readonly waited: string;
  readonly q: string;
}

export const NO_FILTERS: Filters = {
  from: '',
  to: '',
  state: '',
  serviceId: '',
  counterId: '',
  userId: '',
  outcome: '',
  waited: '',
  q: '',
};

/** Minutes that a visitor may have waited at least. */
export const WAITS = ['5', '10', '15', '20', '30', '45', '60'] as const;

/** An end before the beginning leaves nothing, which nobody means. */
export const isBackwards = ({ from, to }: Filters): boolean => from !== '' && to !== '' && to < from;

/** What the list and the export are asked for: the same. */
export function queryOf({ waited, q, ...filters }: Filters): RouteQuery<'exportTickets'> {
  const chosen = Object.entries({ ...filters, q: q.trim() }).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(chosen), ...(waited !== '' && { waitedSeconds: Number(waited) * 60 }) } as RouteQuery<'exportTickets'>;
}
