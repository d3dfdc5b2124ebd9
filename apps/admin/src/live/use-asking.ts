import { useSession } from '@foyer/ui/staff';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { OPEN_TICKETS_KEY } from './use-open-tickets.ts';

/** A command from a dialogue, which closes when it is done and else says why not. */
export function useAsking<Result>(send: () => Promise<Result>, onDone: (result: Result) => void) {
  const { notice } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (result) => {
      void queries.invalidateQueries({ queryKey: OPEN_TICKETS_KEY });
      onDone(result);
    },
    onError: notice,
  });
}
