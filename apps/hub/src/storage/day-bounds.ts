import type { BusinessDay } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';

export interface DayRange {
  /** Both included; absent: as far as there is anything. */
  readonly from?: BusinessDay | undefined;
  readonly to?: BusinessDay | undefined;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

const EVERYTHING: Bounds = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** The span of row ids in which the rows of some business days lie, found by two steps per day in the index over days. */
function boundsIn(handle: ReadHandle, table: 'tickets' | 'events', id: string, { from, to }: DayRange): Bounds | null {
  if (from === undefined && to === undefined) return EVERYTHING;
  const end = to ?? '9999-99-99';
  const sql = `WITH RECURSIVE days (day) AS (
      SELECT min(business_day) FROM ${table} WHERE business_day >= ?
      UNION ALL SELECT (SELECT min(business_day) FROM ${table} WHERE business_day > day) FROM days WHERE day < ?)
    SELECT min((SELECT min(${id}) FROM ${table} WHERE business_day = day)) AS first, max((SELECT max(${id}) FROM ${table} WHERE business_day = day)) AS last
    FROM days WHERE day <= ?`;
  const { first, last } = handle.query<{ first: number | null; last: number | null }>(sql).get(from ?? '', end, end) ?? {};
  return first == null || last == null ? null : { first, last };
}

/** The arrivals between which the tickets of these days lie, now and then with those of other days; null: there are none. */
export const dayBounds = (handle: ReadHandle, range: DayRange): Bounds | null => boundsIn(handle, 'tickets', 'arrival', range);

/** The same of the log's events, by seq. */
export const eventBounds = (handle: ReadHandle, range: DayRange): Bounds | null => boundsIn(handle, 'events', 'seq', range);
