import { randomBytes } from 'node:crypto';
import type { ReadHandle, WriteHandle } from './connection.ts';

type Fact = 'token_secret' | 'created_at';

/** Writes down what a new database is to know of itself; what is there stays. */
export function rememberOrigin(handle: WriteHandle): void {
  const remember = handle.change('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
  const facts: Readonly<Record<Fact, string>> = {
    token_secret: randomBytes(32).toString('base64url'),
    created_at: new Date().toISOString(),
  };
  for (const [key, value] of Object.entries(facts)) remember.run(key, value);
}

export function fact(handle: ReadHandle, key: Fact): string {
  const row = handle.query<{ value: string }>('SELECT value FROM meta WHERE key = ?').get(key);
  if (!row) throw new Error(`the database does not know its own "${key}": it is damaged, or not a hall's`);
  return row.value;
}
