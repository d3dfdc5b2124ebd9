import { join } from 'node:path';
import type { QueueEvent } from '@foyer/queue';
import { type Move, type MoveName, play } from '@foyer/queue/testing';
import Database from 'better-sqlite3';
import { rememberHead } from '../log-head.ts';
import { DATABASE_FILE } from '../paths.ts';
import { database, save } from './database.ts';

const ROUND: readonly MoveName[] = ['issue', 'issue', 'call', 'start', 'recall', 'finish', 'issue', 'call', 'no_show'];

/** So many rounds of visitors who come, are called and go, one event or more to each move. */
export function visits(rounds: number): readonly QueueEvent[] {
  const moves = Array.from({ length: rounds * ROUND.length }, (_, n): Move => {
    const what = ROUND[n % ROUND.length] ?? 'issue';
    return { what, pick: what === 'issue' ? n % 4 : 0, other: n % 13, seconds: 20 };
  });
  return play(moves).events;
}

export interface Log {
  readonly dataDir: string;
  readonly file: string;
  readonly events: readonly QueueEvent[];
}

/** A hall's folder as a hub leaves it: closed, with its end noted down. */
export async function closedLog(events: readonly QueueEvent[], { head = true } = {}): Promise<Log> {
  const { dataDir, handle } = await database();
  save(handle, events, 200);
  if (head) rememberHead(handle);
  handle.close();
  return { dataDir, file: join(dataDir, DATABASE_FILE), events };
}

const GUARDS = `
  CREATE TRIGGER \`events_stay\` BEFORE UPDATE ON \`events\` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER \`events_remain\` BEFORE DELETE ON \`events\` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`;

/** What somebody with the file and a shell can do: takes the triggers off, changes what they like, and puts them back. */
export function tamper(file: string, sql: string): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec(`DROP TRIGGER IF EXISTS events_stay; DROP TRIGGER IF EXISTS events_remain; ${sql}; ${GUARDS}`);
  db.close();
}
