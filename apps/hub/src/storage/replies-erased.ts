import type { PersonalField } from '@foyer/queue';
import type { WriteHandle } from './connection.ts';
import { ERASED_FINGERPRINT } from './replies.ts';

interface KeptBody {
  readonly id: number;
  readonly body: string;
}

/** So few are looked for one by one by SQLite; of more, every answer of the last two days is read. */
const FEW = 20;
const IDS = /"id":"([A-Za-z0-9_-]+)"/g;

/**
 * Takes personal data out of the answers that are kept for repetitions, and out of their fingerprints, which are hashes of what was asked.
 * An answer keeps its length, so that it is overwritten where it lies.
 */
export function replyEraser(handle: WriteHandle): (ids: ReadonlySet<string>, fields: readonly PersonalField[]) => void {
  const withId = handle.query<KeptBody>('SELECT id, body FROM commands WHERE instr(body, ?) > 0');
  const all = handle.query<KeptBody>('SELECT id, body FROM commands WHERE body IS NOT NULL AND id > ? ORDER BY id LIMIT 500');
  const change = handle.change('UPDATE commands SET body = ?, fingerprint = ? WHERE id = ?');

  function* candidates(ids: ReadonlySet<string>): Generator<KeptBody> {
    if (ids.size <= FEW) {
      for (const id of ids) yield* withId.all(`"id":"${id}"`);
      return;
    }
    for (let rows = all.all(0); rows.length > 0; rows = all.all((rows.at(-1) as KeptBody).id)) {
      for (const row of rows) if (namesOneOf(row.body, ids)) yield row;
    }
  }

  return (ids, fields) => {
    for (const { id, body } of candidates(ids)) change.run(erasedFrom(body, ids, fields), ERASED_FINGERPRINT, id);
  };
}

function namesOneOf(body: string, ids: ReadonlySet<string>): boolean {
  for (const [, id] of body.matchAll(IDS)) if (ids.has(id as string)) return true;
  return false;
}

function erasedFrom(body: string, ids: ReadonlySet<string>, fields: readonly PersonalField[]): string {
  const erased = JSON.stringify(JSON.parse(body), (_, value: unknown) => (isOneOf(value, ids) ? without(value, fields) : value));
  return erased + ' '.repeat(Math.max(0, Buffer.byteLength(body) - Buffer.byteLength(erased)));
}

type Named = { readonly id: string; readonly customer?: Record<string, unknown> | null };

const isOneOf = (value: unknown, ids: ReadonlySet<string>): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && ids.has(value.id);

function without(named: Named, fields: readonly PersonalField[]): Named {
  const texts = fields.filter((field) => (field === 'remark' || field === 'note') && field in named);
  const left = Object.entries(named.customer ?? {}).filter(([field]) => !(fields as readonly string[]).includes(field));
  return {
    ...named,
    ...(named.customer && { customer: left.length > 0 ? Object.fromEntries(left) : null }),
    ...Object.fromEntries(texts.map((field) => [field, null])),
  };
}
