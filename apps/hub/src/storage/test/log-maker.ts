import { join } from 'node:path';
import { type Command, type EpochMs, emptyHall, type QueueEvent } from '@foyer/queue';
import { carryOut, contextAt, counterId, MORNING, OPENING, serviceId, ticketId } from '@foyer/queue/testing';
import Database from 'better-sqlite3';
import { rememberHead } from '../log-head.ts';
import { DATABASE_FILE } from '../paths.ts';
import { database, save } from './database.ts';

const COUNTER = counterId('a');

/** What happens in a round: visitors come, are called to the same counter, and go. As many go as come, so that a long log is no fuller hall. */
const ROUND: readonly ((n: number) => Command)[] = [
  issue,
  issue,
  () => ({ type: 'call_next', counterId: COUNTER }),
  () => ({ type: 'start_service', counterId: COUNTER }),
  () => ({ type: 'recall', counterId: COUNTER }),
  () => ({ type: 'finish_service', counterId: COUNTER }),
  () => ({ type: 'call_next', counterId: COUNTER }),
  () => ({ type: 'mark_no_show', counterId: COUNTER }),
];
/** So slow that a day's numbers are enough. */
const STEP_MS = 30_000;

/** So many rounds of visitors. Refused commands leave nothing. */
export function visits(rounds: number): readonly QueueEvent[] {
  const state = emptyHall();
  const log: QueueEvent[] = [];
  const step = (command: Command, now: EpochMs) => log.push(...carryOut(state, command, contextAt(now, command)).events);
  for (const command of OPENING) step(command, MORNING);
  for (let n = 0; n < rounds * ROUND.length; n++) step((ROUND[n % ROUND.length] ?? issue)(n), MORNING + n * STEP_MS);
  return log;
}

function issue(n: number): Command {
  return { type: 'issue_ticket', ticketId: ticketId(n + 1), serviceId: serviceId('deposit'), customer: { name: `Visitor ${n}` } };
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
