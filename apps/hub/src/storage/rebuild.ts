import { noteProjection } from './bring-up.ts';
import { openWriter, type ReadHandle, type WriteHandle } from './connection.ts';
import { lockDataDir } from './lock.ts';
import { LOG_COLUMNS, type LogRow } from './log.ts';
import { chainInspector, inspectJson } from './log-chain.ts';
import { headOf, knownBeyond, rememberedHeads } from './log-head.ts';
import { replayInto } from './log-replay.ts';
import { migrate } from './migrate.ts';
import { PROJECTED_TABLES, projection } from './projection/project.ts';
import type { Spot } from './verify-findings.ts';
import { openModel } from './verify-model.ts';
import { mendSchema } from './verify-schema.ts';
import { databaseIn } from './verify-source.ts';
import { type Finding, putIntoWords } from './verify-words.ts';

export interface LogReport {
  /** Events read. */
  readonly events: number;
  /** The last one's hash, hex; of no events, zeros. */
  readonly lastHash: string;
}

/** The log is not what was written: somebody or something changed it. */
export class LogBroken extends Error {
  override readonly name = 'LogBroken';
  /** The first thing that does not fit. */
  readonly finding: Finding;

  constructor(spot: Spot) {
    const finding = putIntoWords(spot);
    super(`the log is damaged, and nothing was changed. ${finding.says} \`foyer verify\` finds all of it and says what to do.`);
    this.finding = finding;
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
      return await rebuildTables(handle, refuseCutLog);
    } finally {
      handle.close();
    }
  } finally {
    unlock();
  }
}

/**
 * @param check runs before anything is changed, in the same transaction
 * @throws LogBroken
 */
export async function rebuildTables(handle: WriteHandle, check: (handle: ReadHandle) => void): Promise<LogReport> {
  const model = await openModel();
  let report: LogReport | null = null;
  try {
    handle.transaction(() => {
      check(handle);
      mendSchema(handle, model.handle);
      report = replay(handle);
    });
  } finally {
    model.close();
  }
  return report as unknown as LogReport;
}

/** The tables know more than the log: made anew from it, they would forget what nothing else knows. */
function refuseCutLog(handle: ReadHandle): void {
  const cut = knownBeyond(handle, headOf(handle)?.seq ?? 0, rememberedHeads(handle));
  if (cut) throw new LogBroken(cut);
}

function replay(handle: WriteHandle): LogReport {
  for (const table of PROJECTED_TABLES) handle.execute(`DELETE FROM ${table}`);
  const { follow, end } = replayInto(projection(handle));
  const report = walk(handle, follow);
  end();
  noteProjection(handle);
  return report;
}

/** Rows at a time: a statement that is being read keeps its connection from doing anything else. */
const PAGE = 1000;

function walk(handle: ReadHandle, visit: (row: LogRow) => void): LogReport {
  const refuse = (spot: Spot) => {
    throw new LogBroken(spot);
  };
  const inspect = chainInspector(refuse);
  const page = handle.query<LogRow>(`SELECT ${LOG_COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`);
  let events = 0;
  for (let rows = page.all(Number.MIN_SAFE_INTEGER); rows.length > 0; rows = page.all(events)) {
    for (const row of rows) {
      inspect(row);
      inspectJson(row, refuse);
      visit(row);
      events = row.seq;
    }
  }
  return { events, lastHash: headOf(handle)?.hash ?? '0'.repeat(64) };
}
