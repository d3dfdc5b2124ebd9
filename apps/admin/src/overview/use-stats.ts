import type { Stats } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';

const KEY = ['stats'];
const REFRESH_MS = 2000;

/** The business day in figures, kept fresh by what happens in the hall. */
export function useStats(): { readonly stats: Stats | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => client.call('getStats', { signal }) });
  useLiveRefresh(KEY, REFRESH_MS);
  useFailedQuery(query.error);
  return { stats: query.data, error: query.error };
}
