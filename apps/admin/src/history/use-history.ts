import type { TicketView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';
import { type Filters, isBackwards, queryOf } from './filters.ts';

const PAGE = 50;
const REFRESH_MS = 3000;
export const HISTORY_KEY = ['history'];

export interface History {
  readonly tickets: readonly TicketView[] | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  /** Null where there is nothing further back. */
  readonly older: (() => void) | null;
}

/** Tickets, newest first, page by page. The newest page follows the hall; whoever has gone further back is left in peace. */
export function useHistory(filters: Filters): History {
  const { client } = useSession();
  const queryKey = [...HISTORY_KEY, filters];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.call('listTickets', { query: { ...queryOf(filters), limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    enabled: !isBackwards(filters),
  });
  useLiveRefresh(queryKey, REFRESH_MS, (query.data?.pages.length ?? 0) > 1);
  useFailedQuery(query.error);
  return {
    tickets: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    loading: query.isFetchingNextPage,
    older: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
