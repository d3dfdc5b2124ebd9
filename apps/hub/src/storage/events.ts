import type { QueueEvent } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { decodeEvent, LOG_COLUMNS, type LogRow } from './log.ts';

/** Events after `seq`, oldest first, at most `limit`. */
export function eventLookup(handle: ReadHandle): (seq: number, limit: number) => QueueEvent[] {
  const after = handle.query<LogRow>(`SELECT ${LOG_COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ?`);
  return (seq, limit) => after.all(seq, limit).map(decodeEvent);
}
