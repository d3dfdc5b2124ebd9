import { randomBytes } from 'node:crypto';
import type { ReadHandle, WriteHandle } from './connection.ts';

type Fact = 'token_secret' | 'created_at';
/**
 * What may be known. `log_head`: the log's last event when it was noted down, `<seq>:<hash>`.
 * `log_accepted`: up to where a damaged log was accepted, JSON. `projection`: which version's rows the tables hold.
 * `open_alarms`: those of the devices, JSON.
 */
type Note = 'log_head' | 'log_accepted' | 'projection' | 'open_alarms';

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
  const value = lookUp(handle, key);
  if (value === null) throw new Error(`the database does not know its own "${key}": it is damaged, or not a hall's`);
  return value;
}

export function note(handle: ReadHandle, key: Note): string | null {
  return lookUp(handle, key);
}

export function noteDown(handle: WriteHandle, key: Note, value: string): void {
  handle.change('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);
}

function lookUp(handle: ReadHandle, key: Fact | Note): string | null {
  return handle.query<{ value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null;
}
