import { chainHash, GENESIS, type LogRow } from './log.ts';
import type { FindingCode, Spot } from './verify-findings.ts';

/** Where a walk along the chain sets out. */
export interface Anchor {
  readonly seq: number;
  /** Of the event with that `seq`. Null: it cannot be told, and the first link is taken as it is. */
  readonly hash: Uint8Array | null;
}

export const BEGINNING: Anchor = { seq: 0, hash: GENESIS };

type At = number | null;

/**
 * Looks at one row of the log after another, in the order of `seq`, and reports each that does not fit. Keeps nothing but
 * the row before. A fault is reported once, where it is: the row after a faulty one is not blamed for its link to it.
 * @returns tells of a row whether it is what was written
 */
export function chainInspector(found: (spot: Spot) => void, anchor: Anchor = BEGINNING): (row: LogRow) => boolean {
  let last: Anchor & { readonly at: At } = { ...anchor, at: null };
  let shift = 0;

  return (row) => {
    const before = last;
    const at = moment(row.at);
    const report = (code: FindingCode, firstSeq: number, lastSeq: number, details = {}, firstAt = at) => {
      found({ code, firstSeq, lastSeq, firstAt, lastAt: at, details });
    };
    if (row.seq <= before.seq) {
      report('event_misplaced', row.seq, row.seq, { was: null });
      return false;
    }
    if (row.seq > before.seq + 1) report('event_missing', before.seq + 1, row.seq - 1, {}, before.at);
    const expected = row.seq === before.seq + 1 ? before.hash : null;
    const fault = wellFormed(row) ? faultOf(row, expected, shift) : CHANGED;
    shift = fault?.shift ?? 0;
    if (fault?.code === 'link_broken') report('link_broken', before.seq, row.seq, {}, before.at ?? at);
    else if (fault) report(fault.code, row.seq, row.seq, fault.shift ? { shift: fault.shift } : {});
    last = { seq: row.seq, at, hash: fault && fault.code !== 'link_broken' ? null : row.hash };
    return fault === null;
  };
}

interface Fault {
  readonly code: 'event_changed' | 'event_misplaced' | 'link_broken';
  /** How far from here its place was. */
  readonly shift?: number;
}

const CHANGED: Fault = { code: 'event_changed' };
const UNLINKED: Fault = { code: 'link_broken' };

/** @param expected the hash of the event before, where it is known */
function faultOf(row: LogRow, expected: Uint8Array | null, shift: number): Fault | null {
  const linked = expected === null || same(expected, row.prevHash);
  if (same(chainHash(row.prevHash, row), row.hash)) return linked ? null : UNLINKED;
  const original = shiftOf(row, shift);
  if (original !== null) return { code: 'event_misplaced', shift: original };
  // All of it is what was written but the column that links it.
  if (!linked && expected !== null && same(chainHash(expected, row), row.hash)) return UNLINKED;
  return CHANGED;
}

/** A row that was renumbered (to hide a gap, to make room) has its neighbours' shift, or one step more or less. */
function shiftOf(row: LogRow, running: number): number | null {
  const candidates = new Set([running, running + 1, running - 1, 1, -1]);
  candidates.delete(0);
  for (const shift of candidates) {
    if (same(chainHash(row.prevHash, { ...row, seq: row.seq + shift }), row.hash)) return shift;
  }
  return null;
}

/** SQLite keeps any type in any column; the hub writes these. A text of no letters gives the same hash as none. */
function wellFormed(row: LogRow): boolean {
  const texts = [row.businessDay, row.type, row.actor, row.payload];
  const ids = [row.ticketId, row.counterId];
  return (
    moment(row.at) !== null &&
    texts.every((text) => typeof text === 'string') &&
    ids.every((id) => id === null || (typeof id === 'string' && id !== '')) &&
    [row.prevHash, row.hash].every((bytes) => bytes instanceof Uint8Array && bytes.length === GENESIS.length)
  );
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
/** A time as the hub writes it; null: something else stands there. */
export const moment = (at: unknown): At => (typeof at === 'number' && Number.isSafeInteger(at) ? at : null);

/** Reports a row whose JSON cannot be read. @returns whether it can */
export function inspectJson(row: LogRow, found: (spot: Spot) => void): boolean {
  const trouble = jsonTrouble(row);
  if (trouble === null) return true;
  const at = moment(row.at);
  found({ code: 'event_unreadable', firstSeq: row.seq, lastSeq: row.seq, firstAt: at, lastAt: at, details: { part: trouble } });
  return false;
}

function jsonTrouble(row: LogRow): 'payload' | 'actor' | null {
  if (!isObject(row.payload)) return 'payload';
  return isObject(row.actor) ? null : 'actor';
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
