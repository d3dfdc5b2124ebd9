import { join } from 'node:path';
import type { QueueEvent } from '@foyer/queue';
import { temporaryFolder } from '@foyer/testkit';
import { addEntry, emptyBatch } from '../batch.ts';
import { committer } from '../commit.ts';
import { openWriter, type WriteHandle } from '../connection.ts';
import { encodeEvent } from '../log.ts';
import { migrate } from '../migrate.ts';
import { DATABASE_FILE } from '../paths.ts';
import { PROJECTED_TABLES } from '../projection/project.ts';

/** A real database in a folder of its own, written to on this thread. */
export async function database(dataDir = temporaryFolder('storage')): Promise<{ dataDir: string; handle: WriteHandle }> {
  const handle = openWriter(join(dataDir, DATABASE_FILE));
  await migrate(handle);
  return { dataDir, handle };
}

/** Commits the events, so many to a group. */
export function save(handle: WriteHandle, events: readonly QueueEvent[], groupSize = 20): void {
  const commit = committer(handle, () => undefined);
  for (let at = 0; at < events.length; at += groupSize) {
    const batch = emptyBatch();
    for (const event of events.slice(at, at + groupSize)) addEntry(batch, encodeEvent(event));
    commit(batch);
  }
}

/** Every row of every table that follows from the log. */
export function projectedRows(handle: WriteHandle): Record<string, unknown[]> {
  return Object.fromEntries(PROJECTED_TABLES.map((table) => [table, handle.query(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]));
}
