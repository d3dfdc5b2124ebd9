import type { MediaView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['media'];

/** The hall's own pictures and films; undefined while they are being fetched. */
export function useMediaList(): { readonly media: readonly MediaView[] | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => client.call('listMedia', { signal }) });
  useFailedQuery(query.error);
  return { media: query.data, error: query.error };
}

/** Adds a file from this machine. */
export function useAddMedia(onAdded: (media: MediaView) => void) {
  const { client, notice } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => client.call('addMedia', { query: { name: nameOf(file) }, body: file }),
    onSuccess: (media) => {
      queries.setQueryData<readonly MediaView[]>(KEY, (known) => [media, ...(known ?? [])]);
      onAdded(media);
    },
    onError: notice,
  });
}

/** Without its ending, which says nothing to people. */
const nameOf = ({ name }: File): string => name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 100) || name.slice(0, 100);
