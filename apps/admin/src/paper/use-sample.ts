import type { HallPrinterView, PrinterProfileView, RouteReply } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import type { Paper } from './paper-values.ts';

/** A pause in typing. */
const PAUSE_MS = 350;

export interface SampleWish {
  readonly paper: Paper;
  readonly locale: string;
  readonly profile: string;
}

/** The ticket as the printer model would print it; the one before, until the next is there. */
export function useSample(wish: SampleWish): { readonly sample: RouteReply<'showSampleTicket'> | undefined; readonly error: unknown } {
  const { client } = useSession();
  const [asked] = useDebouncedValue(JSON.stringify(wish), PAUSE_MS);
  const query = useQuery({
    queryKey: ['ticket-sample', asked],
    queryFn: ({ signal }) => client.call('showSampleTicket', { body: JSON.parse(asked), signal }),
    placeholderData: keepPreviousData,
    // Its time of issue is that of the question.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  useFailedQuery(query.error);
  return { sample: query.data, error: query.error };
}

/** Models, and the hall's printers. */
export function usePrintersToTry(): {
  readonly profiles: readonly PrinterProfileView[];
  readonly printers: readonly HallPrinterView[] | undefined;
} {
  const { client } = useSession();
  const profiles = useQuery({
    queryKey: ['printer-profiles'],
    queryFn: ({ signal }) => client.call('listPrinterProfiles', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const printers = useQuery({ queryKey: ['printers'], queryFn: ({ signal }) => client.call('listPrinters', { signal }) });
  useFailedQuery(profiles.error ?? printers.error);
  return { profiles: profiles.data ?? [], printers: printers.data };
}
