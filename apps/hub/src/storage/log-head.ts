import type { ReadHandle, WriteHandle } from './connection.ts';
import { type Head, headText, parseHead } from './head-text.ts';
import { moment } from './log-chain.ts';
import { note, noteDown } from './meta.ts';
import type { Spot } from './verify-findings.ts';

/** Where the log ends now. Null: it is empty. */
export function headOf(handle: ReadHandle): Head | null {
  const row = handle.query<{ seq: number; hash: unknown }>('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get();
  return row ? { seq: row.seq, hash: hex(row.hash) } : null;
}

/** SQLite keeps any type in any column: what is no bytes is no hash. */
const hex = (hash: unknown): string => (hash instanceof Uint8Array ? Buffer.from(hash).toString('hex') : '');

/**
 * Notes the log's end down beside it. Not with each commit, which would cost each one a page: what happened since the last
 * time shows in the tables.
 */
export function rememberHead(handle: WriteHandle): void {
  const head = headOf(handle);
  if (head) noteDown(handle, 'log_head', headText(head));
}

/** One, or none before the first is noted down. */
export function rememberedHeads(handle: ReadHandle): NotedHead[] {
  const head = parseHead(note(handle, 'log_head') ?? '');
  return head ? [{ ...head, by: 'the hub' }] : [];
}

/** Up to this event, a person has accepted that the log is damaged. */
export interface Accepted extends Head {
  /** ISO 8601. */
  readonly at: string;
  /** What was found then. */
  readonly findings: readonly Pick<Spot, 'code' | 'firstSeq' | 'lastSeq'>[];
}

export function acceptedDamage(handle: ReadHandle): Accepted | null {
  const text = note(handle, 'log_accepted');
  try {
    return text === null ? null : (JSON.parse(text) as Accepted);
  } catch {
    // Somebody's hands were on it: then nothing was accepted.
    return null;
  }
}

/** Rows that carry the `seq` of the event they come from. */
const SEQ_COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ['tickets', 'arrival'],
  ['print_jobs', 'seq'],
  ['recent_calls', 'seq'],
  ['durations', 'seq'],
  ['personal', 'seq'],
];

/** A head that was noted down, and by whom. */
export interface NotedHead extends Head {
  readonly by: 'the hub' | 'whoever asks';
}

/** Events that have another hash by now than was noted down. */
export function changedHeads(handle: ReadHandle, heads: readonly NotedHead[]): Spot[] {
  const event = handle.query<{ at: unknown; hash: unknown }>('SELECT at, hash FROM events WHERE seq = ?');
  return heads.flatMap(({ seq, hash, by }): Spot[] => {
    const row = event.get(seq);
    if (!row || hex(row.hash) === hash) return [];
    return [
      {
        code: 'head_differs',
        firstSeq: seq,
        lastSeq: seq,
        firstAt: moment(row.at),
        lastAt: moment(row.at),
        details: { notedBy: by, hash },
      },
    ];
  });
}

/** What tells of events after `seq`, which a log that ends there does not have. Costs the same for every history. */
export function knownBeyond(handle: ReadHandle, seq: number, heads: readonly NotedHead[]): Spot | null {
  const known = [
    ...heads.map((head) => ({ seq: head.seq, from: head.by })),
    ...SEQ_COLUMNS.map(([table, column]) => ({ seq: highest(handle, table, column), from: `the table ${table}` })),
  ].sort((a, b) => b.seq - a.seq)[0];
  if (!known || known.seq <= seq) return null;
  const at = moment(handle.query<{ at: unknown }>('SELECT at FROM events WHERE seq = ?').get(seq)?.at);
  return { code: 'log_cut', firstSeq: seq + 1, lastSeq: known.seq, firstAt: at, lastAt: null, details: { knownFrom: known.from } };
}

/** 0 where an older or a newer version keeps it otherwise. */
function highest(handle: ReadHandle, table: string, column: string): number {
  if (!handle.query('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column)) return 0;
  return handle.query<{ seq: number | null }>(`SELECT max(${column}) AS seq FROM ${table}`).get()?.seq ?? 0;
}
