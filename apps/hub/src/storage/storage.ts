import { join } from 'node:path';
import { openReader, type ReadHandle } from './connection.ts';
import { lockDataDir } from './lock.ts';
import { nodeApiProblem } from './node-api.ts';
import { closeToOthers, ownFolder } from './owner-only.ts';
import { DATABASE_FILE } from './paths.ts';
import { type Reader, reader } from './reader.ts';
import { startWriter, type Writer } from './writer.ts';

/** An open data folder: the writer thread, the reader thread, and a connection for point reads on this thread. */
export interface Storage {
  /** The database. */
  readonly file: string;
  readonly writer: Writer;
  readonly reader: Reader;
  readonly reads: ReadHandle;
  close(): Promise<void>;
}

/** @throws DataDirInUse when another hub has it open. */
export async function openStorage(dataDir: string): Promise<Storage> {
  const problem = nodeApiProblem();
  if (problem) throw new Error(problem);
  ownFolder(dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    closeToOthers(dataDir);
    return await open(join(dataDir, DATABASE_FILE), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(file: string, unlock: () => void): Promise<Storage> {
  const writer = await startWriter(file);
  const reads = openReader(file);
  const background = reader(file);
  return {
    file,
    writer,
    reader: background,
    reads,
    async close() {
      await background.close();
      reads.close();
      // Last, so that it is the one that moves the write-ahead log into the database.
      await writer.close();
      unlock();
    },
  };
}
