import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['me'];
const SESSIONS = [...KEY, 'sessions'];

/** The person signed in, as the hub knows them. */
export function useMe() {
  const { client } = useSession();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => client.call('getMe', { signal }) });
  useFailedQuery(query.error);
  return query;
}

export function useOwnSessions() {
  const { client } = useSession();
  const query = useQuery({
    queryKey: SESSIONS,
    queryFn: ({ signal }) => client.call('listOwnSessions', { signal }),
    refetchInterval: 30_000,
  });
  useFailedQuery(query.error);
  return query;
}

/** Asks again for all that is one's own. */
export function useRefreshAccount(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

export function useAccountAct<Input = void>(send: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const { notice } = useSession();
  const refresh = useRefreshAccount();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      refresh();
      onDone?.();
    },
    onError: notice,
  });
}
