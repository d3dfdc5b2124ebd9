import type { ProfileView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';

/** The work profile of a counter; null where it has none, undefined until it is known. */
export function useProfile(profileId: string | null): ProfileView | null | undefined {
  const { client } = useSession();
  const { data } = useQuery({
    queryKey: ['profiles'],
    queryFn: ({ signal }) => client.call('listProfiles', { signal }),
    enabled: profileId !== null,
  });
  if (profileId === null) return null;
  return data?.find(({ id }) => id === profileId);
}
