import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openReader, openWriter, type ReadHandle, type WriteHandle } from './connection.ts';
import { lockDataDir } from './lock.ts';
import { chainHash, decodeHappening, GENESIS, LOG_COLUMNS, type LogRow } from './log.ts';
import { migrate } from './migrate.ts';
import { DATABASE_FILE } from './paths.ts';
import { PROJECTED_TABLES, projection } from './projection/project.ts';

export interface LogReport {
  /** Events read. */
  readonly events: number;
  /** The last one's hash, hex; of no events, zeros. */
  readonly lastHash: string;
}

/** The log is not what was written: somebody or something changed it. */
export class LogBroken extends Error {
  override readonly name = 'LogBroken';
  /** The first event that does not fit. */
  readonly seq: number;

  constructor(seq: number, why: string) {
    super(`the log is broken at event ${seq}: ${why}`);
    this.seq = seq;
  }
}

/**
 * Walks the log's hash chain, from the first event to the last. The hub may be running.
 * @throws LogBroken at the first event that is missing or changed.
 */
export function verifyLog(dataDir: string): LogReport {
  const handle = openReader(databaseIn(dataDir));
  try {
    return walk(handle, () => undefined);
  } finally {
    handle.close();
  }
}

/**
 * Makes every table that follows from the log anew, in one transaction: after a crash of the tables, or when a new version
 * derives more. The hub must not be running.
 * @throws LogBroken, and leaves all as it was. DataDirInUse when a hub has the folder open.
 */
export async function rebuild(dataDir: string): Promise<LogReport> {
  const file = databaseIn(dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    const handle = openWriter(file);
    try {
      await migrate(handle);
      return replay(handle);
    } finally {
      handle.close();
    }
  } finally {
    unlock();
  }
}

function databaseIn(dataDir: string): string {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) throw new Error(`there is no hall in ${dataDir}: ${DATABASE_FILE} is missing`);
  return file;
}

function replay(handle: WriteHandle): LogReport {
  let report: LogReport | null = null;
  handle.transaction(() => {
    for (const table of PROJECTED_TABLES) handle.execute(`DELETE FROM ${table}`);
    const tables = projection(handle);
    report = walk(handle, (row) => tables.project(decodeHappening(row)));
    tables.flush();
  });
  return report as unknown as LogReport;
}

/** Rows at a time: a statement that is being read keeps its connection from doing anything else. */
const PAGE = 1000;

function walk(handle: ReadHandle, visit: (row: LogRow) => void): LogReport {
  const page = handle.query<LogRow>(`SELECT ${LOG_COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`);
  let seq = 0;
  let hash: Buffer = GENESIS;
  for (let rows = page.all(seq); rows.length > 0; rows = page.all(seq)) {
    for (const row of rows) {
      if (row.seq !== seq + 1) throw new LogBroken(seq + 1, 'it is missing');
      if (!hash.equals(row.prevHash)) throw new LogBroken(row.seq, 'it is not chained to the event before');
      hash = chainHash(hash, row);
      if (!hash.equals(row.hash)) throw new LogBroken(row.seq, 'it is not what was written');
      visit(row);
      ({ seq } = row);
    }
  }
  return { events: seq, lastHash: hash.toString('hex') };
}
