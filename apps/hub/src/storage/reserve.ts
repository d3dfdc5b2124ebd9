import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { OWNER_ONLY } from './owner-only.ts';

const CHUNK = Buffer.alloc(1 << 20);

/**
 * Gives SQLite's write-ahead log its room on the disk before it is used: a sync of a file that grows also syncs the file
 * system's own journal (measured: 0.9 to 1.4 ms against 0.25 ms). SQLite takes a log that begins with zeros for an empty
 * one (https://www.sqlite.org/fileformat2.html#wal_file_format) and writes over it. A log that is already there is left
 * alone: it may hold what a crash kept from the database.
 */
export function reserveWal(databaseFile: string, bytes: number): void {
  let file: number;
  try {
    file = openSync(`${databaseFile}-wal`, 'wx', OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  try {
    fill(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** The same for a log that was cut to nothing: what lay there is written over, and later syncs find their room again. */
export function refillWal(databaseFile: string, bytes: number): void {
  const file = openSync(`${databaseFile}-wal`, 'r+');
  try {
    if (fstatSync(file).size === 0) fill(file, bytes);
  } finally {
    closeSync(file);
  }
}

function fill(file: number, bytes: number): void {
  for (let written = 0; written < bytes; ) written += writeSync(file, CHUNK, 0, Math.min(CHUNK.length, bytes - written), written);
  fsyncSync(file);
}
