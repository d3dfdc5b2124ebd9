import type { DeviceView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['devices'];
/** Devices come and go without the hall hearing of them. */
const REFRESH_MS = 3000;

/** Undefined while they are being fetched. */
export function useDevices(): { readonly devices: readonly DeviceView[] | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('listDevices', { signal }),
    refetchInterval: REFRESH_MS,
  });
  useFailedQuery(query.error);
  return { devices: query.data, error: query.error };
}

export function useRefreshDevices(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

/** Something done to a device from a dialogue, after which the list is another one. */
export function useDeviceAct<Result, Input = void>(send: (input: Input) => Promise<Result>, onDone: (result: Result) => void) {
  const { notice } = useSession();
  const refresh = useRefreshDevices();
  return useMutation({
    mutationFn: send,
    onSuccess: (result) => {
      refresh();
      onDone(result);
    },
    onError: notice,
  });
}
