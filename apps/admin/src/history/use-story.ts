import type { TicketStory } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';

const REFRESH_MS = 2000;

export const storyKey = (id: string) => ['story', id];

/** A ticket and all that happened to it, kept fresh by what happens in the hall. */
export function useStory(id: string): { readonly story: TicketStory | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({
    queryKey: storyKey(id),
    queryFn: ({ signal }) => client.call('getTicketStory', { params: { id }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  useLiveRefresh(storyKey(id), REFRESH_MS, query.isError);
  useFailedQuery(query.error);
  return { story: query.data, error: query.error };
}
