import type { WriteHandle } from './connection.ts';
import { LOG_COLUMNS, type LogRow } from './log.ts';
import { replayInto } from './log-replay.ts';
import { note, noteDown } from './meta.ts';
import { migrate } from './migrate.ts';
import { PROJECTED_TABLES, PROJECTION, projection } from './projection/project.ts';

/**
 * Brings a database to what this version writes: its tables, and where they are to hold something else than before, their rows,
 * made anew from the log. A crash in between leaves a database that is brought up again.
 * @throws Error when a newer version of Foyer has already been here, or when an event of the log is impossible.
 */
export async function bringUpToDate(handle: WriteHandle): Promise<void> {
  await migrate(handle);
  if (note(handle, 'projection') === String(PROJECTION)) return;
  handle.transaction(() => makeTables(handle));
}

/** Makes every table that follows from the log anew. What the log's chain proves is not asked here: that is for `foyer verify`. */
function makeTables(handle: WriteHandle): void {
  for (const table of PROJECTED_TABLES) handle.execute(`DELETE FROM ${table}`);
  const { follow, end } = replayInto(projection(handle));
  for (const row of rowsOf(handle)) {
    try {
      follow(row);
    } catch (error) {
      throw new Error(
        `this version's tables cannot be made from the log: event ${row.seq} (${row.type}) is impossible. See \`foyer verify\``,
        {
          cause: error,
        },
      );
    }
  }
  end();
  noteProjection(handle);
}

/** The rows are this version's. */
export function noteProjection(handle: WriteHandle): void {
  noteDown(handle, 'projection', String(PROJECTION));
}

/** Rows at a time: a statement that is being read keeps its connection from doing anything else. */
const PAGE = 1000;

function* rowsOf(handle: WriteHandle): Generator<LogRow> {
  const page = handle.query<LogRow>(`SELECT ${LOG_COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`);
  for (let rows = page.all(0); rows.length > 0; rows = page.all((rows.at(-1) as LogRow).seq)) yield* rows;
}
