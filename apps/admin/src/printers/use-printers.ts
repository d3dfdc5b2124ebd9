import type { HallPrinterView, PrinterPlaceView, PrinterProfileView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['printers'];
const PLACES = ['printer-places'];
/** Printers run out of paper, and are switched off, without the hall hearing of it. */
const REFRESH_MS = 2000;
const PLACES_REFRESH_MS = 10_000;

interface Printers {
  /** Undefined while they are being fetched. */
  readonly printers: readonly HallPrinterView[] | undefined;
  readonly places: readonly PrinterPlaceView[] | undefined;
  readonly profiles: readonly PrinterProfileView[] | undefined;
  readonly error: unknown;
}

export function usePrinters(): Printers {
  const { client } = useSession();
  const printers = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('listPrinters', { signal }),
    refetchInterval: REFRESH_MS,
  });
  const places = useQuery({
    queryKey: PLACES,
    queryFn: ({ signal }) => client.call('listPrinterPlaces', { signal }),
    refetchInterval: PLACES_REFRESH_MS,
  });
  const profiles = useQuery({
    queryKey: ['printer-profiles'],
    queryFn: ({ signal }) => client.call('listPrinterProfiles', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = printers.error ?? places.error ?? profiles.error;
  useFailedQuery(error);
  return { printers: printers.data, places: places.data, profiles: profiles.data, error };
}

export function useRefreshPrinters(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

/** Something done to a printer, after which the list is another one. */
export function usePrinterAct<Result, Input = void>(send: (input: Input) => Promise<Result>, onDone: (result: Result) => void = () => {}) {
  const { notice } = useSession();
  const refresh = useRefreshPrinters();
  return useMutation({
    mutationFn: send,
    onSuccess: (result) => {
      refresh();
      onDone(result);
    },
    onError: notice,
  });
}
