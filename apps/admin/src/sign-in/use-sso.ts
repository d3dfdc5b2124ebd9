import { useSession } from '@foyer/ui/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['sso'];

export function useSso() {
  const { client } = useSession();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => client.call('getSso', { signal }) });
  useFailedQuery(query.error);
  return query;
}

export function useRefreshSso(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}
