import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReadHandle, WriteHandle } from './connection.ts';
import { fromSource, MIGRATIONS_FOLDER } from './paths.ts';

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

/** Brings the database to this version's tables. @throws Error when a newer version of Foyer has already been here. */
export async function migrate(handle: WriteHandle): Promise<void> {
  const { entries } = JSON.parse(readFileSync(join(MIGRATIONS_FOLDER, 'meta', '_journal.json'), 'utf8')) as Journal;
  const newest = entries.at(-1)?.when ?? 0;
  const applied = lastApplied(handle);
  if (applied > newest)
    throw new Error('this database was made by a newer version of Foyer: install that version, or restore a backup of the older one');
  if (applied === newest) return;
  const { drizzle, runMigrations } = await drizzleParts();
  runMigrations(drizzle(handle.raw), { migrationsFolder: MIGRATIONS_FOLDER });
}

/** When the newest migration that was applied here was made; 0: none was. */
export function lastApplied(handle: ReadHandle): number {
  const table = handle
    .query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (!table) return 0;
  return handle.query<{ at: number | null }>('SELECT max(created_at) AS at FROM __drizzle_migrations').get()?.at ?? 0;
}

/**
 * Only where there is something to migrate. From source through `require`: Node's ESM loader reads drizzle's 180 kB
 * package.json once per module, which costs 0.6 s and 200 MB (measured); `require` does not.
 */
async function drizzleParts() {
  const require = createRequire(import.meta.url);
  const load = async <Module>(name: string, bundled: () => Promise<Module>) => (fromSource ? (require(name) as Module) : bundled());
  const { drizzle } = await load('drizzle-orm/better-sqlite3', () => import('drizzle-orm/better-sqlite3'));
  const { migrate: runMigrations } = await load('drizzle-orm/better-sqlite3/migrator', () => import('drizzle-orm/better-sqlite3/migrator'));
  return { drizzle, runMigrations };
}
