import type { Person } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['people'];
/** Sign-ins come and go without the hall hearing of them. */
const REFRESH_MS = 10_000;

/** All people, disabled ones last. Undefined while they are being fetched. */
export function usePeopleList(): { readonly people: readonly Person[] | undefined; readonly error: unknown } {
  const { client } = useSession();
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => enabledFirst(await client.call('listPeople', { signal })),
    refetchInterval: REFRESH_MS,
  });
  useFailedQuery(query.error);
  return { people: query.data, error: query.error };
}

const enabledFirst = (people: readonly Person[]): readonly Person[] =>
  [...people].sort((one, other) => Number(one.disabled) - Number(other.disabled));

/** Something done to a person from a dialogue or a form, after which the list is another one. */
export function usePersonAct<Input = void>(send: (input: Input) => Promise<unknown>, onDone: () => void) {
  const { notice } = useSession();
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      refresh();
      onDone();
    },
    onError: notice,
  });
}

export function useRefreshPeople(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: KEY });
    void queries.invalidateQueries({ queryKey: ['users'] });
  };
}
