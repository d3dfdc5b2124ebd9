import type { AuditEntry } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { type Pages, usePages } from '../use-pages.ts';
import { type AuditFilters, auditQueryOf, isBackwards } from './filters.ts';

const PAGE = 50;
const REFRESH_MS = 5000;

/** Events of the log. */
export function useAudit(filters: AuditFilters): Pages<AuditEntry> {
  const { client } = useSession();
  return usePages({
    queryKey: ['audit', filters],
    ask: (cursor, signal) => client.call('listAudit', { query: { ...auditQueryOf(filters), limit: PAGE, ...cursor }, signal }),
    refreshMs: REFRESH_MS,
    enabled: !isBackwards(filters),
  });
}
