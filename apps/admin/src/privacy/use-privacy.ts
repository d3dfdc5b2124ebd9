import type { FoundVisitor } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['privacy'];
/** The count changes with every visitor who says a name. */
const REFRESH_MS = 30_000;

export function usePrivacyRecord() {
  const { client } = useSession();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('getPrivacyRecord', { signal }),
    refetchInterval: REFRESH_MS,
  });
  useFailedQuery(query.error);
  return query;
}

export function useRefreshPrivacy(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

/** What was chosen of what was found. */
export interface Chosen {
  readonly ticketIds: FoundVisitor['visits'][number]['id'][];
  readonly appointmentIds: FoundVisitor['bookings'][number]['id'][];
}

export const chosenOf = ({ visits, bookings }: FoundVisitor, isChosen: (id: string) => boolean): Chosen => ({
  ticketIds: visits.map(({ id }) => id).filter(isChosen),
  appointmentIds: bookings.map(({ id }) => id).filter(isChosen),
});
