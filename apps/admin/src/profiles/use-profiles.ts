import type { ProfileView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFailedQuery } from '../use-failed-query.ts';

export const PROFILES_KEY = ['profiles'];

/** The hall's work profiles, asked for again whenever its set-up has changed. Undefined while they are being fetched. */
export function useProfiles(): { readonly profiles: readonly ProfileView[] | undefined; readonly error: unknown } {
  const { client } = useSession();
  const { live } = useHall();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: PROFILES_KEY, queryFn: ({ signal }) => client.call('listProfiles', { signal }) });
  useFailedQuery(query.error);
  useEffect(() => {
    if (live === null) return;
    const refresh = () => void queries.invalidateQueries({ queryKey: PROFILES_KEY });
    const stops = [live.on('hall_changed', refresh), live.on('snapshot', refresh)];
    return () => stops.forEach((stop) => stop());
  }, [live, queries]);
  return { profiles: query.data, error: query.error };
}
