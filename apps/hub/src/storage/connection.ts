import Database from 'better-sqlite3';
import { nodeApiProblem } from './node-api.ts';
import { ownDatabase } from './owner-only.ts';
import { fold } from './search-text.ts';

export type Value = string | number | null | Uint8Array;

/** Rows of one statement. `get` gives undefined where there is none. */
export interface Query<Row> {
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): Row[];
  iterate(...values: Value[]): IterableIterator<Row>;
}

export interface Change {
  run(...values: Value[]): { readonly changes: number };
}

/** A connection that can ask and nothing else: SQLite itself refuses a change on it. */
export interface ReadHandle {
  query<Row>(sql: string): Query<Row>;
  close(): void;
}

/** The one connection that can change something. Each hub has one, in the writer thread. */
export interface WriteHandle extends ReadHandle {
  change(sql: string): Change;
  execute(sql: string): void;
  /** All or nothing. */
  transaction(work: () => void): void;
  /**
   * Moves the write-ahead log into the database and cuts it to nothing, so that what was overwritten is in neither.
   * @returns whether it could: a reader that is still at an older state keeps it
   */
  checkpoint(): boolean;
  /** For the migrator, and nobody else. */
  readonly raw: Database.Database;
}

/** How long a connection waits for another one's lock. Only a foreign program (a backup, a shell) can hold one for long. */
const BUSY_MS = 5000;
/** Pages of 4 KiB written to the log before they are moved into the database. */
const CHECKPOINT_PAGES = 1000;
/** Room for them, and for the group that goes beyond. */
export const WAL_BYTES = 5 << 20;
const SYNCHRONOUS_FULL = 2;

export function openReader(file: string): ReadHandle {
  const db = connect(file, { readonly: true });
  assertPragma(db, 'query_only', 1);
  return readHandle(db);
}

/** Sees the database as it is at the first question, whatever is written meanwhile. */
export function openSnapshot(file: string): ReadHandle {
  const db = connect(file, { readonly: true });
  assertPragma(db, 'query_only', 1);
  db.exec('BEGIN');
  return readHandle(db);
}

/** A database without a name, gone when it is closed. What its cache does not hold lies in the system's folder for such files. */
export function openScratch(): WriteHandle {
  const db = connect('', {});
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  return { ...readHandle(db), ...writing(db), raw: db };
}

export function openWriter(file: string): WriteHandle {
  ownDatabase(file);
  const db = connect(file, {});
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal')
    throw new Error(`the database ${file} cannot be kept in WAL mode (it is in "${String(mode)}"): is it on a network drive?`);
  assertPragma(db, 'synchronous', SYNCHRONOUS_FULL);
  assertPragma(db, 'wal_autocheckpoint', CHECKPOINT_PAGES);
  // What is deleted or overwritten is gone from the file: names in answers that are over, names that were erased.
  assertPragma(db, 'secure_delete', 1);
  return { ...readHandle(db), ...writing(db), raw: db };
}

function connect(file: string, options: Database.Options): Database.Database {
  const problem = nodeApiProblem();
  if (problem) throw new Error(problem);
  const db = new Database(file, { ...options, timeout: BUSY_MS });
  try {
    assertPragma(db, 'busy_timeout', BUSY_MS);
    assertPragma(db, 'synchronous', SYNCHRONOUS_FULL);
    assertPragma(db, 'foreign_keys', 1);
    db.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : null));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Sets it and reads it back: a build of SQLite may ignore a pragma without a word, and this one's default is not FULL after a reopen. */
function assertPragma(db: Database.Database, name: string, value: number): void {
  db.pragma(`${name} = ${value}`);
  const actual = db.pragma(name, { simple: true });
  if (actual !== value) throw new Error(`SQLite did not accept ${name} = ${value}: it says ${String(actual)}`);
}

function readHandle(db: Database.Database): ReadHandle {
  return {
    query: <Row>(sql: string) => db.prepare(sql) as unknown as Query<Row>,
    close: () => {
      db.close();
    },
  };
}

function writing(db: Database.Database): Pick<WriteHandle, 'change' | 'execute' | 'transaction' | 'checkpoint'> {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  return {
    change: (sql) => db.prepare(sql) as unknown as Change,
    execute: (sql) => {
      db.exec(sql);
    },
    checkpoint() {
      // Nobody waits for a reader.
      db.pragma('busy_timeout = 0');
      try {
        return (db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy === 0;
      } finally {
        db.pragma(`busy_timeout = ${BUSY_MS}`);
      }
    },
    transaction(work) {
      begin.run();
      try {
        work();
        commit.run();
      } catch (error) {
        // SQLite rolls back by itself after a full disk or an I/O error.
        if (db.inTransaction) rollback.run();
        throw error;
      }
    },
  };
}
