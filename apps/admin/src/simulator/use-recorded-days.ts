import { useHall, useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { dayBefore, type RecordedVisitors } from './simulator-values.ts';

/** The last business day before today on which anybody came, and for what; null where there is none, undefined while it is being looked for. */
export function useLastRecordedDay(): RecordedVisitors | null | undefined {
  const { client } = useSession();
  const today = useHall().state.hall?.businessDay ?? '';
  const query = useQuery({
    queryKey: ['last-recorded-day', today],
    queryFn: async ({ signal }) => {
      const { items } = await client.call('listTickets', { query: { from: '1970-01-01', to: dayBefore(today), limit: 1 }, signal });
      const day = items[0]?.businessDay;
      if (day === undefined) return null;
      const { byService } = await client.call('getStats', { query: { day }, signal });
      return { day, issued: Object.fromEntries(byService.map(({ serviceId, issued }) => [serviceId, issued])) };
    },
    enabled: today !== '',
  });
  // Not to know it is no failure of this page: a day can be chosen all the same.
  return query.isError ? null : query.data;
}

/** How many tickets were given out on a business day. Undefined while that is unknown. */
export function useIssuedOn(day: string): number | undefined {
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['stats', day],
    queryFn: ({ signal }) => client.call('getStats', { query: { day }, signal }),
    enabled: day !== '',
  });
  return query.data?.issued;
}
