import { useSession } from '@foyer/ui/staff';
import { useEffect } from 'react';

/** Leads back to the sign-in when a query failed because the session has ended. */
export function useFailedQuery(error: unknown): void {
  const { notice } = useSession();
  useEffect(() => notice(error), [notice, error]);
}
