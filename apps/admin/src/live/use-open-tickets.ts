import type { OpenTickets } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';

export const OPEN_TICKETS_KEY = ['open-tickets'];
const REFRESH_MS = 1000;
/** Of each queue; more than a person looks through at once. */
const LIMIT = 300;

/** Where every open ticket is, kept fresh by what happens in the hall. */
export function useOpenTickets(): { readonly open: OpenTickets | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({
    queryKey: OPEN_TICKETS_KEY,
    queryFn: ({ signal }) => client.call('listOpenTickets', { query: { limit: LIMIT }, signal }),
  });
  useLiveRefresh(OPEN_TICKETS_KEY, REFRESH_MS);
  useFailedQuery(query.error);
  return { open: query.data, error: query.error };
}
