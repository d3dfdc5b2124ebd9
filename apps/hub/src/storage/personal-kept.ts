import type { EpochMs, QueueEventOf } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from './log.ts';
import { OF_RARE_TYPE } from './rare-events.ts';

type Store = 'name' | 'phone' | 'remark' | 'note' | 'reply';

/** What there is of visitors. */
export interface Kept {
  readonly stores: readonly { readonly what: Store; readonly count: number; readonly oldest: EpochMs | null }[];
  readonly lastErasure: QueueEventOf<'personal_erased'> | null;
}

const SAID = 'SELECT count(*) AS count, min(events.at) AS oldest FROM personal JOIN events USING (seq)';
const STORES: Readonly<Record<Store, string>> = {
  name: `${SAID} WHERE typeof(name) = 'text'`,
  phone: `${SAID} WHERE typeof(phone) = 'text'`,
  remark: `${SAID} WHERE typeof(words) = 'text' AND personal.ticket_id IS NOT NULL`,
  note: `${SAID} WHERE typeof(words) = 'text' AND appointment_id IS NOT NULL`,
  reply: 'SELECT count(*) AS count, min(at) AS oldest FROM commands',
};

export function personalKept(handle: ReadHandle): Kept {
  const stores = Object.entries(STORES).map(([what, sql]) => {
    const { count = 0, oldest = null } = handle.query<{ count: number; oldest: EpochMs | null }>(sql).get() ?? {};
    return { what: what as Store, count, oldest };
  });
  const last = handle
    .query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE ${OF_RARE_TYPE} AND type = 'personal_erased' ORDER BY seq DESC LIMIT 1`)
    .get();
  return { stores, lastErasure: last ? (decodeEvent(last) as QueueEventOf<'personal_erased'>) : null };
}
