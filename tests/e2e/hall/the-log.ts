import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

export interface LogLine {
  readonly seq: number;
  readonly business_day: string;
  readonly type: string;
  readonly ticket_id: string | null;
  readonly counter_id: string | null;
  readonly payload: string;
  readonly prev_hash: string | Buffer;
  readonly hash: string | Buffer;
}

export interface HallFile {
  log(): LogLine[];
  /** One digest per table of what is derived from the log, so that two states can be compared. */
  projections(): Record<string, string>;
  close(): void;
}

/** Opens a hall's file to look at it, past all of the hub's code. */
export function openFile(dataDir: string): HallFile {
  const database = new Database(`${dataDir}/hall.db`, { readonly: true });
  return {
    log: () => database.prepare('SELECT * FROM events ORDER BY seq').all() as LogLine[],
    projections: () => Object.fromEntries(projectionTables(database).map((table) => [table, digest(database, table)])),
    close: () => {
      database.close();
    },
  };
}

function projectionTables(database: Database.Database): string[] {
  const kept = new Set(['events', 'users', 'commands', 'meta', '__drizzle_migrations', 'sqlite_sequence']);
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all() as { name: string }[];
  return tables.map(({ name }) => name).filter((name) => !kept.has(name) && !name.startsWith('sqlite_'));
}

function digest(database: Database.Database, table: string): string {
  const rows = database
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => JSON.stringify(row));
  return `${rows.length} rows, ${createHash('sha256').update(rows.sort().join('\n')).digest('hex')}`;
}
