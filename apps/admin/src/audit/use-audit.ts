import type { AuditEntry } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';
import { type AuditFilters, auditQueryOf, isBackwards } from './filters.ts';

const PAGE = 50;
const REFRESH_MS = 5000;

export interface Audit {
  readonly entries: readonly AuditEntry[] | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  /** Null where there is nothing further back. */
  readonly older: (() => void) | null;
}

/** Events of the log, newest first, page by page. The newest page follows the hall; whoever has gone further back is left in peace. */
export function useAudit(filters: AuditFilters): Audit {
  const { client } = useSession();
  const queryKey = ['audit', filters];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.call('listAudit', {
        query: { ...auditQueryOf(filters), limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    enabled: !isBackwards(filters),
  });
  useLiveRefresh(queryKey, REFRESH_MS, (query.data?.pages.length ?? 0) > 1);
  useFailedQuery(query.error);
  return {
    entries: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    loading: query.isFetchingNextPage,
    older: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
