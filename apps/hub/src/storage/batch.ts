import type { Encoded, LogEntry } from './log.ts';
import type { SideWrite } from './side-writes.ts';
import type { Secret, Told } from './told.ts';

/** An answer to be kept with the events it answers for. */
export interface KeptReply {
  /** Ascending. */
  readonly id: number;
  readonly key: string;
  readonly fingerprint: string;
  /** Null for a refusal. */
  readonly status: number | null;
  /** JSON. */
  readonly body: string | null;
  readonly at: number;
}

/**
 * A group of decisions on the way to the writer thread. Flat lists of strings and numbers: of what a message can carry
 * these are the quickest to clone (measured: half the time of the same as objects).
 */
export interface Batch {
  readonly entries: (string | number | null)[];
  readonly replies: (string | number | null)[];
  /** What the entries told that is personal, in their order. Most tell nothing. */
  readonly told: (string | number | null)[];
  readonly writes: SideWrite[];
}

export const emptyBatch = (): Batch => ({ entries: [], replies: [], told: [], writes: [] });

const ENTRY_FIELDS = 8;
const REPLY_FIELDS = 6;
const TOLD_FIELDS = 9;
/** Of the last one, from the end. */
const [AT_IN_ENTRY, AT_IN_REPLY] = [-6, -1];

export function addEntry({ entries, told }: Batch, { entry, told: personal }: Encoded): void {
  const { seq, businessDay, at, type, actor, ticketId, counterId, payload } = entry;
  entries.push(seq, businessDay, at, type, actor, ticketId, counterId, payload);
  if (!personal) return;
  told.push(personal.seq, personal.ticketId, personal.appointmentId);
  for (const one of [personal.name, personal.phone, personal.words]) told.push(one?.value ?? null, one?.salt ?? null);
}

export function addReply({ replies }: Batch, { id, key, fingerprint, status, body, at }: KeptReply): void {
  replies.push(id, key, fingerprint, status, body, at);
}

/** When it was decided, by the hub's clock; null: it writes beside the log alone, and says no moment. */
export function momentOf({ entries, replies }: Batch): number | null {
  return ((replies.at(AT_IN_REPLY) ?? entries.at(AT_IN_ENTRY)) as number | undefined) ?? null;
}

export function* entriesOf({ entries }: Batch): Generator<LogEntry> {
  for (let at = 0; at < entries.length; at += ENTRY_FIELDS) {
    const [seq, businessDay, moment, type, actor, ticketId, counterId, payload] = entries.slice(at, at + ENTRY_FIELDS) as [
      number,
      string,
      number,
      string,
      string,
      string | null,
      string | null,
      string,
    ];
    yield { seq, businessDay, at: moment, type, actor, ticketId, counterId, payload };
  }
}

export function* repliesOf({ replies }: Batch): Generator<KeptReply> {
  for (let at = 0; at < replies.length; at += REPLY_FIELDS) {
    const [id, key, fingerprint, status, body, moment] = replies.slice(at, at + REPLY_FIELDS) as [
      number,
      string,
      string,
      number | null,
      string | null,
      number,
    ];
    yield { id, key, fingerprint, status, body, at: moment };
  }
}

export function* toldOf({ told }: Batch): Generator<Told> {
  for (let at = 0; at < told.length; at += TOLD_FIELDS) {
    const [seq, ticketId, appointmentId, ...secrets] = told.slice(at, at + TOLD_FIELDS) as [number, ...(string | null)[]];
    const secretAt = (place: number): Secret | null => {
      const [value, salt] = [secrets[place], secrets[place + 1]];
      return value == null || salt == null ? null : { value, salt };
    };
    yield {
      seq,
      ticketId: ticketId ?? null,
      appointmentId: appointmentId ?? null,
      name: secretAt(0),
      phone: secretAt(2),
      words: secretAt(4),
    };
  }
}
