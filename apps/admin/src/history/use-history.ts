import type { TicketView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { type Pages, usePages } from '../use-pages.ts';
import { type Filters, isBackwards, queryOf } from './filters.ts';

const PAGE = 50;
const REFRESH_MS = 3000;
export const HISTORY_KEY = ['history'];

/** Tickets, whatever became of them. */
export function useHistory(filters: Filters): Pages<TicketView> {
  const { client } = useSession();
  return usePages({
    queryKey: [...HISTORY_KEY, filters],
    ask: (cursor, signal) => client.call('listTickets', { query: { ...queryOf(filters), limit: PAGE, ...cursor }, signal }),
    refreshMs: REFRESH_MS,
    enabled: !isBackwards(filters),
  });
}
