import type { PadLineView, SerialPortView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['pad-lines'];
/** A cable comes out without the hall hearing of it. */
const REFRESH_MS = 3000;

/** Undefined while they are being fetched. */
export function usePadLines(): { readonly lines: readonly PadLineView[] | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('listPadLines', { signal }),
    refetchInterval: REFRESH_MS,
  });
  useFailedQuery(query.error);
  return { lines: query.data, error: query.error };
}

export function useRefreshPadLines(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

/** The serial ports of the hub's machine, as they come and go. */
export function usePadPorts(): readonly SerialPortView[] {
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['pad-ports'],
    queryFn: ({ signal }) => client.call('listPadPorts', { signal }),
    refetchInterval: REFRESH_MS,
  });
  return query.data ?? [];
}
