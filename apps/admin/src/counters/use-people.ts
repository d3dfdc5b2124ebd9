import type { User } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

/** The people of the hall, by name. Undefined while they are being fetched. */
export function usePeople(): readonly User[] | undefined {
  const { client } = useSession();
  const query = useQuery({ queryKey: ['users'], queryFn: ({ signal }) => client.call('listUsers', { signal }) });
  useFailedQuery(query.error);
  return query.data;
}
