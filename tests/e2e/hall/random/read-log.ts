import type { QueueEvent } from '@foyer/queue';
import Database from 'better-sqlite3';

interface Row {
  readonly seq: number;
  readonly at: number;
  readonly business_day: string;
  readonly type: string;
  readonly actor: string;
  readonly ticket_id: string | null;
  readonly counter_id: string | null;
  readonly payload: string;
}

/** An answer as the hub keeps it for whoever asks again. `status` null: a refusal. */
export interface KeptAnswer {
  readonly key: string;
  readonly status: number | null;
}

/** A hall's log and its kept answers, read past all of the hub's code. The hub must not be running. */
export function readLog(dataDir: string): { events: QueueEvent[]; answers: KeptAnswer[] } {
  const database = new Database(`${dataDir}/hall.db`, { readonly: true });
  try {
    const rows = database.prepare('SELECT * FROM events ORDER BY seq').all() as Row[];
    return { events: rows.map(eventOf), answers: database.prepare('SELECT key, status FROM commands ORDER BY id').all() as KeptAnswer[] };
  } finally {
    database.close();
  }
}

function eventOf({ seq, at, business_day, type, actor, ticket_id, counter_id, payload }: Row): QueueEvent {
  return {
    ...JSON.parse(payload),
    ...(ticket_id !== null && { ticketId: ticket_id }),
    ...(counter_id !== null && { counterId: counter_id }),
    ...{ seq, at, businessDay: business_day, type, actor: JSON.parse(actor) },
  };
}
