import type { ForecastReport } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const AGAIN_MS = 60_000;

/** Forecasts against what became of them, of the business days from here to there. */
export function useForecastReport(from: string, to: string): { readonly report: ForecastReport | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['forecast-report', from, to],
    queryFn: ({ signal }) => client.call('getForecastReport', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
    enabled: from !== '' && to !== '' && from <= to,
  });
  useFailedQuery(query.error);
  return { report: query.data, error: query.error };
}
