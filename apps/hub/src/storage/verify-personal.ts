import type { ReadHandle } from './connection.ts';
import { moment } from './log-chain.ts';
import { isSealed, type StillTold, sealOf } from './told.ts';
import type { Spot } from './verify-findings.ts';

type Field = keyof StillTold;
const FIELDS: readonly Field[] = ['name', 'phone', 'words'];

type Row = Readonly<Record<Field | 'nameSalt' | 'phoneSalt' | 'wordsSalt', unknown>> & {
  readonly seq: number;
  readonly at: unknown;
  readonly payload: string | null;
};

const ROWS = `SELECT personal.seq AS seq, at, payload, name, phone, words, name_salt AS nameSalt, phone_salt AS phoneSalt,
  words_salt AS wordsSalt FROM personal LEFT JOIN events USING (seq) ORDER BY personal.seq`;

/** Personal data that are not what the log's hashes say was said. What was erased is none of them: nothing is there. */
export function* personalDifferences(handle: ReadHandle): Generator<Spot> {
  for (const row of handle.query<Row>(ROWS).iterate()) {
    const wrong = FIELDS.filter((field) => typeof row[field] === 'string' && !isWhatWasSaid(row, field));
    const at = moment(row.at);
    if (wrong.length > 0)
      yield {
        code: 'personal_differs',
        firstSeq: row.seq,
        lastSeq: row.seq,
        firstAt: at,
        lastAt: at,
        details: { fields: wrong.join(', ') },
      };
  }
}

function isWhatWasSaid(row: Row, field: Field): boolean {
  const [value, salt, written] = [row[field] as string, row[`${field}Salt`], writtenIn(row.payload, field)];
  return isSealed(written) ? typeof salt === 'string' && sealOf(field, { value, salt }) === written.sealed : written === value;
}

/** What the log has: a hash, or in an older one the value. */
function writtenIn(payload: string | null, field: Field): unknown {
  const said = (payload === null ? {} : JSON.parse(payload)) as { appointment?: object };
  const of = { ...said, ...said.appointment } as { customer?: Record<string, unknown>; remark?: unknown; note?: unknown };
  return field === 'words' ? (of.remark ?? of.note) : of.customer?.[field];
}
