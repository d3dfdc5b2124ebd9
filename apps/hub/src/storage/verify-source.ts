import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSnapshot, openWriter, type ReadHandle } from './connection.ts';
import { DATABASE_FILE } from './paths.ts';

/** There is nothing here that could be verified: the wrong folder, most likely. */
export class NoHallHere extends Error {
  override readonly name = 'NoHallHere';
}

export interface Source {
  readonly handle: ReadHandle;
  /** Leaves no trace where there was none. */
  close(): void;
}

/** @param path a data folder, or a copy of its database @throws NoHallHere */
export function databaseAt(path: string): string {
  if (!existsSync(path)) throw new NoHallHere(`there is no hall in ${path}: it does not exist`);
  if (statSync(path).isDirectory()) return databaseIn(path);
  if (statSync(path).size === 0) throw new NoHallHere(`${path} is empty`);
  return path;
}

/** @throws NoHallHere */
export function databaseIn(dataDir: string): string {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) throw new NoHallHere(`there is no hall in ${dataDir}: ${DATABASE_FILE} is missing`);
  return file;
}

/** Opens a hall's database for reading, also while a hub writes to it, and where nothing may be written. */
export function openSource(file: string): Source {
  try {
    return openInPlace(file);
  } catch (error) {
    // SQLite needs a file beside the database to read it: on a write-protected disk a copy is read.
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(String((error as { code?: unknown }).code))) throw error;
    return openCopy(file);
  }
}

function openInPlace(file: string): Source {
  const alone = !existsSync(`${file}-wal`) && !existsSync(`${file}-shm`);
  const handle = openSnapshot(file);
  try {
    firstQuestion(handle);
  } catch (error) {
    handle.close();
    throw error;
  }
  return {
    handle,
    close() {
      handle.close();
      if (alone) tidy(file);
    },
  };
}

function openCopy(file: string): Source {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-verify-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, DATABASE_FILE);
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const source = openInPlace(copy);
    return {
      handle: source.handle,
      close() {
        source.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Opens the file, which opening alone does not. */
function firstQuestion(handle: ReadHandle): void {
  handle.query('SELECT count(*) AS tables FROM sqlite_schema').get();
}

/**
 * A reader leaves an empty `-wal` and a `-shm` behind. Only SQLite can tell whether a hub has begun to use them: closing a
 * writer that wrote nothing removes them if none has, and changes nothing in the database.
 */
function tidy(file: string): void {
  try {
    if (statSync(`${file}-wal`).size === 0) openWriter(file).close();
  } catch {
    // They do no harm.
  }
}
