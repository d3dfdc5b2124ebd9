import { ENDPOINTS } from '@foyer/contract';
import type { Session } from '../../auth/tokens.ts';
import type { Hall } from '../../hall/index.ts';
import { userActor } from './context.ts';

/** Whatever somebody types may be a visitor's name, and the log would hold it for ever: of such filters it says that they were there. */
const TYPED = ['q', 'outcome', 'actorId'];

/** Notes down who takes a table out of the hall, and of which part of it. @throws HallError NOT_SAVED: without a note, there is no table */
export function noteExport(
  hall: Pick<Hall, 'note'>,
  session: Session | null,
  name: 'exportTickets' | 'exportAudit',
  query: Readonly<Record<string, string | number | undefined>>,
): Promise<void> {
  const { right, method, path } = ENDPOINTS[name];
  const details: Record<string, string> = {};
  for (const [field, value] of Object.entries(query)) if (value !== undefined) details[field] = TYPED.includes(field) ? '…' : String(value);
  return hall.note(userActor(session), [{ type: 'right_used', right, route: `${method} ${path}`, details }]);
}
