import type { ReadHandle } from './connection.ts';
import { LOG_COLUMNS, type LogRow } from './log.ts';
import { type Anchor, BEGINNING, chainInspector, inspectJson } from './log-chain.ts';
import { acceptedDamage, changedHeads, headOf, knownBeyond, rememberedHeads } from './log-head.ts';
import { type Spot, spotList } from './verify-findings.ts';
import { type Finding, putIntoWords } from './verify-words.ts';

/** The end of the log is missing: to go on would give its numbers out again. */
export class LogCut extends Error {
  override readonly name = 'LogCut';

  constructor(spot: Spot) {
    const { says, remedy } = putIntoWords(spot);
    super(`${says} ${remedy}`);
  }
}

/** So many last events are looked at when a hub starts: a busy day's, in some 10 ms. */
export const START_EVENTS = 1000;

/**
 * What can be told of the log in a time that does not grow with it: its beginning, its last events, and its end as it was
 * noted down. `foyer verify` looks at all of it.
 * @throws LogCut
 */
export function inspectAtStart(handle: ReadHandle): Finding[] {
  const spots = spotList();
  const head = headOf(handle);
  const noted = rememberedHeads(handle);
  const cut = knownBeyond(handle, head?.seq ?? 0, noted);
  if (cut) throw new LogCut(cut);
  if (!head) return [];

  const accepted = acceptedDamage(handle);
  const rows = handle.query<LogRow>(`SELECT ${LOG_COLUMNS} FROM events WHERE seq >= ? ORDER BY seq LIMIT ?`);
  const inspect = (anchor: Anchor, from: number, count: number) => {
    const inspectRow = chainInspector(spots.add, anchor);
    for (const row of rows.all(from, count)) if (inspectRow(row)) inspectJson(row, spots.add);
  };
  const trusted: Anchor = accepted ? { seq: accepted.seq, hash: Buffer.from(accepted.hash, 'hex') } : BEGINNING;
  const before = head.seq - START_EVENTS;
  if (before <= trusted.seq) inspect(trusted, accepted ? trusted.seq + 1 : Number.MIN_SAFE_INTEGER, START_EVENTS);
  else {
    if (!accepted) inspect(BEGINNING, Number.MIN_SAFE_INTEGER, 1);
    inspect({ seq: before, hash: null }, before + 1, START_EVENTS);
  }
  if (spots.none()) changedHeads(handle, noted).forEach(spots.add);
  return spots.all().map(putIntoWords);
}
