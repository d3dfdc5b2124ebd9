import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, LOCK_FILE, OWNER_FILE } from './paths.ts';

// Visitors' names, the hashes of passwords and the provider's secret lie in the database: they are for the hub's own user.

const FOLDER = 0o700;
export const OWNER_ONLY = 0o600;

/** Made if it is missing. A folder that is already there keeps its rights: it may hold more than the hall. */
export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER });
}

/** SQLite gives a database's log and its index the rights of the database, and would make that one readable for everybody. */
export function ownDatabase(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
  } catch (error) {
    // Never opened where it is there: closing it would give up the locks that SQLite holds on it in this process.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Takes from others what an older version, or a backup that was put back, left open to them. */
export function closeToOthers(dataDir: string): void {
  // With what SQLite keeps beside them (`-wal`, `-shm`, `-journal`).
  const ours = (name: string) => [DATABASE_FILE, LOCK_FILE, OWNER_FILE].some((own) => name.startsWith(own));
  for (const name of readdirSync(dataDir).filter(ours)) closeFile(join(dataDir, name));
}

function closeFile(file: string): void {
  try {
    chmodSync(file, OWNER_ONLY);
  } catch (error) {
    // Gone meanwhile, another user's, or on a disk that knows no rights: the hall opens all the same.
    if (!/^(?:ENOENT|EPERM|EACCES|ENOTSUP|EROFS)$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}
