import { errorKey } from '@foyer/ui';
import { useSession } from '@foyer/ui/staff';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../layout/use-say.ts';
import { OPEN_TICKETS_KEY } from './use-open-tickets.ts';

/** A command from a button or a menu: what the hub has against it is said at the edge of the screen. */
export function useCommand<Input = void>(send: (input: Input) => Promise<unknown>) {
  const { t } = useTranslation();
  const { notice } = useSession();
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => void queries.invalidateQueries({ queryKey: OPEN_TICKETS_KEY }),
    onError: (thrown) => {
      notice(thrown);
      say('danger', t(errorKey(thrown)));
    },
  });
}
