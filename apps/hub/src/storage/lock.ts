import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { OWNER_ONLY, ownDatabase } from './owner-only.ts';
import { LOCK_FILE, OWNER_FILE } from './paths.ts';

/** Another hub has this folder open. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

/**
 * Takes the folder for this process; the returned function gives it back. The lock is SQLite's own on a file beside the
 * database: the operating system drops it when the process ends, however it ends, so there is no stale lock to remove by hand.
 */
export function lockDataDir(dataDir: string): () => void {
  const lock = join(dataDir, LOCK_FILE);
  ownDatabase(lock);
  const db = new Database(lock, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw inUse(dataDir, error);
  }
  const owner = join(dataDir, OWNER_FILE);
  writeFileSync(owner, `${process.pid}\n`, { mode: OWNER_ONLY });
  return () => {
    db.close();
  };
}

function inUse(dataDir: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) return error;
  return new DataDirInUse(
    `another hub${owner(dataDir)} has the data folder ${dataDir} open: stop it, or choose another folder with --data`,
  );
}

function owner(dataDir: string): string {
  try {
    return ` (process ${readFileSync(join(dataDir, OWNER_FILE), 'utf8').trim()})`;
  } catch {
    return '';
  }
}
