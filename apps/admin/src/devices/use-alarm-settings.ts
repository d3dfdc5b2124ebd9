import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['alarm-settings'];
/** How it goes with what waits. */
const REFRESH_MS = 5000;

export function useAlarmSettings() {
  const { client } = useSession();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('getAlarmSettings', { signal }),
    refetchInterval: REFRESH_MS,
  });
  useFailedQuery(query.error);
  return query;
}

export function useRefreshAlarmSettings(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

/** Sends the other system a test, once. */
export function useWebhookTest() {
  const { client, notice } = useSession();
  const refresh = useRefreshAlarmSettings();
  return useMutation({ mutationFn: () => client.call('tryAlarmWebhook'), onSuccess: refresh, onError: notice });
}
