import type { QueueEvent } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from './log.ts';

/** Events after `seq`, oldest first, at most `limit`. */
export function eventLookup(handle: ReadHandle): (seq: number, limit: number) => QueueEvent[] {
  const after = handle.query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ?`);
  return (seq, limit) => after.all(seq, limit).map(decodeEvent);
}
