import type { ReadHandle, Value } from './connection.ts';
import { PROJECTED_TABLES } from './projection/project.ts';
import type { Spot } from './verify-findings.ts';

type Row = Readonly<Record<string, Value>>;

interface Columns {
  readonly all: readonly string[];
  /** What a row is told by. */
  readonly key: readonly string[];
}

/**
 * Compares every table that follows from the log, row by row, in the memory of one row.
 * @param model the tables as a replay of the log makes them
 */
export function tableDifferences(handle: ReadHandle, model: ReadHandle): Spot[] {
  return PROJECTED_TABLES.flatMap((table) => compareTable(handle, model, table) ?? []);
}

function compareTable(handle: ReadHandle, model: ReadHandle, table: string): Spot | null {
  const columns = columnsOf(model, table);
  const counts = { missing: 0, extra: 0, different: 0 };
  let example: string | null = null;
  const differs = (how: keyof typeof counts, row: Row) => {
    counts[how] += 1;
    example ??= columns.key.map((column) => `${column} ${JSON.stringify(row[column])}`).join(', ');
  };
  const order = byKey(columns.key);
  for (const [real, wanted] of pairs(rowsOf(handle, table, columns), rowsOf(model, table, columns), order)) {
    if (!real) differs('missing', wanted as Row);
    else if (!wanted) differs('extra', real);
    else if (columns.all.some((column) => compareValues(real[column], wanted[column]) !== 0)) differs('different', real);
  }
  if (example === null) return null;
  return { code: 'table_differs', firstSeq: null, lastSeq: null, firstAt: null, lastAt: null, details: { table, ...counts, example } };
}

function columnsOf(handle: ReadHandle, table: string): Columns {
  const columns = handle.query<{ name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(table);
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return { all: columns.map(({ name }) => name), key: key.map(({ name }) => name) };
}

function rowsOf(handle: ReadHandle, table: string, { all, key }: Columns): IterableIterator<Row> {
  const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  return handle.query<Row>(`SELECT ${list(all)} FROM ${table} ORDER BY ${list(key)}`).iterate();
}

/** Two sorted streams side by side; a row that only one of them has stands alone. */
function* pairs(left: Iterator<Row>, right: Iterator<Row>, order: (a: Row, b: Row) => number): Generator<[Row | null, Row | null]> {
  let [a, b] = [left.next(), right.next()];
  while (!a.done || !b.done) {
    const which = a.done ? 1 : b.done ? -1 : order(a.value, b.value);
    yield [which <= 0 ? (a.value as Row) : null, which >= 0 ? (b.value as Row) : null];
    if (which <= 0) a = left.next();
    if (which >= 0) b = right.next();
  }
}

const byKey = (key: readonly string[]) => (a: Row, b: Row) => {
  for (const column of key) {
    const order = compareValues(a[column], b[column]);
    if (order !== 0) return order;
  }
  return 0;
};

/** As SQLite orders them: nothing, numbers, texts by their UTF-8, bytes (https://www.sqlite.org/datatype3.html#sort_order). */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0;
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA !== kindB) return kindA - kindB;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || a === undefined || b === null || b === undefined) return 0;
  return Buffer.compare(Buffer.from(a as string), Buffer.from(b as string));
}

function kindOf(value: Value | undefined): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

/** What SQLite itself finds wrong with the file: pages, indexes that do not fit their tables. */
export function integrityTroubles(handle: ReadHandle): Spot[] {
  const lines = handle.query<{ integrity_check: string }>('PRAGMA integrity_check(5)').all();
  return lines
    .map((line) => line.integrity_check)
    .filter((line) => line !== 'ok')
    .map((line) => ({ code: 'database_damaged', firstSeq: null, lastSeq: null, firstAt: null, lastAt: null, details: { why: line } }));
}
