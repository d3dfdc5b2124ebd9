import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useFailedQuery } from './use-failed-query.ts';
import { useLiveRefresh } from './use-live-refresh.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface Pages<Item> {
  readonly items: readonly Item[] | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  /** Null where there is nothing further back. */
  readonly older: (() => void) | null;
}

export interface PagesOptions<Item> {
  readonly queryKey: QueryKey;
  readonly ask: (cursor: { readonly cursor?: string }, signal: AbortSignal) => Promise<Page<Item>>;
  /** The newest page is asked for again at most so often. */
  readonly refreshMs: number;
  readonly enabled: boolean;
}

/** What there is, newest first, page by page. The newest page follows the hall; whoever has gone further back is left in peace. */
export function usePages<Item>({ queryKey, ask, refreshMs, enabled }: PagesOptions<Item>): Pages<Item> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
  useLiveRefresh(queryKey, refreshMs, (query.data?.pages.length ?? 0) > 1);
  useFailedQuery(query.error);
  return {
    items: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    loading: query.isFetchingNextPage,
    older: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
