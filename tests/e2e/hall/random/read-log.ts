import { createHash } from 'node:crypto';
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

const FIELDS = ['name', 'phone', 'words'] as const;
/** What an event said that is personal, with the salt of each. */
type Personal = Readonly<Record<(typeof FIELDS)[number] | `${(typeof FIELDS)[number]}_salt`, string | null>>;

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
    const personal = database.prepare('SELECT * FROM personal WHERE seq = ?');
    const events = rows.map((row) => eventOf(row, () => personal.get(row.seq) as Personal | undefined));
    return { events, answers: database.prepare('SELECT key, status FROM commands ORDER BY id').all() as KeptAnswer[] };
  } finally {
    database.close();
  }
}

function eventOf(
  { seq, at, business_day, type, actor, ticket_id, counter_id, payload }: Row,
  personal: () => Personal | undefined,
): QueueEvent {
  return {
    ...JSON.parse(payload, (_, value) => (value?.sealed === undefined ? value : unsealed(value.sealed, personal()))),
    ...(ticket_id !== null && { ticketId: ticket_id }),
    ...(counter_id !== null && { counterId: counter_id }),
    ...{ seq, at, businessDay: business_day, type, actor: JSON.parse(actor) },
  };
}

/** What stands beside the log under a seal, by the seal's own rule; nothing that does not fit it. */
function unsealed(seal: string, personal: Personal | undefined): string {
  for (const field of FIELDS) {
    const value = personal?.[field];
    const hash = createHash('sha256')
      .update(`${personal?.[`${field}_salt`]}\n${field}\n${value}`)
      .digest('base64url');
    if (hash === seal) return value as string;
  }
  throw new Error(`nothing beside the log fits the seal ${seal}`);
}
