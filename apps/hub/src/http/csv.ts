import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** One column: its heading, and what stands in it. */
export interface Column<Row> {
  readonly heading: string;
  readonly of: (row: Row) => string | number | null;
}

/**
 * A table as RFC 4180 has it, a row at a time: never more than a page of rows is in memory, and a reader that goes ends the reading.
 * With a byte order mark, without which Excel takes UTF-8 for something else; and with a quote before whatever a spreadsheet would
 * take for a formula (https://owasp.org/www-community/attacks/CSV_Injection): a remark may come from anybody.
 */
export function csv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): Readable {
  const table = stringify({
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    header: true,
    columns: columns.map(({ heading }) => heading),
  });
  // A fault in the middle breaks the connection off: the file is seen to be incomplete.
  return pipeline(Readable.from(cells(columns, rows)), table, () => undefined);
}

async function* cells<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<(string | number | null)[]> {
  for await (const row of rows) yield columns.map(({ of }) => of(row));
}
