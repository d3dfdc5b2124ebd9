import { hash } from 'node:crypto';
import type { Actor, BusinessDay, EventBody, EventStamp, QueueEvent } from '@foyer/queue';
import { TOLD } from './personal-columns.ts';
import { join, part, type StillTold, type Told } from './told.ts';

/** An event as the columns of the log hold it, before the chain. */
export interface LogEntry {
  readonly seq: number;
  readonly businessDay: string;
  readonly at: number;
  readonly type: string;
  /** JSON. */
  readonly actor: string;
  readonly ticketId: string | null;
  readonly counterId: string | null;
  /** JSON: what the event says beyond the columns, with hashes in place of what is personal. */
  readonly payload: string;
}

/** An event on its way to the disk, in its two parts. */
export interface Encoded {
  readonly entry: LogEntry;
  readonly told: Told | null;
}

export interface LogRow extends LogEntry {
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** The columns of `LogRow`, under its names. */
export const LOG_COLUMNS =
  'seq, business_day AS businessDay, at, type, actor, ticket_id AS ticketId, counter_id AS counterId, payload, prev_hash AS prevHash, hash';

/** The same with what is left of what is personal. */
export interface EventRow extends LogRow {
  /** JSON: a `StillTold`; null: this event said nothing personal. */
  readonly told: string | null;
}

/** The columns of `EventRow`. */
export const EVENT_COLUMNS = `${LOG_COLUMNS}, (SELECT ${TOLD} FROM personal WHERE personal.seq = events.seq) AS told`;

/**
 * An event as the chain has it, without who caused it: all that a projection needs. What is personal is a hash in it, or in an older
 * log itself, and in no table that follows from the log.
 */
export type Happening = Omit<EventStamp, 'actor'> & EventBody;

/** What stands before the first event. */
export const GENESIS: Buffer = Buffer.alloc(32);

export function encodeEvent(whole: QueueEvent): Encoded {
  const { event, told } = part(whole);
  const { seq, businessDay, at, type, actor, ...said } = event;
  const { ticketId = null, counterId = null, ...payload } = said as { ticketId?: string; counterId?: string };
  const entry = { seq, businessDay, at, type, actor: JSON.stringify(actor), ticketId, counterId, payload: JSON.stringify(payload) };
  return { entry, told };
}

export function decodeEvent(row: EventRow): QueueEvent {
  const event: QueueEvent = { ...decodeHappening(row), actor: JSON.parse(row.actor) as Actor };
  return join(event, row.told === null ? null : (JSON.parse(row.told) as StillTold));
}

export function decodeHappening(entry: LogEntry): Happening {
  const happening = JSON.parse(entry.payload);
  happening.seq = entry.seq;
  happening.at = entry.at;
  happening.businessDay = entry.businessDay as BusinessDay;
  happening.type = entry.type;
  if (entry.ticketId !== null) happening.ticketId = entry.ticketId;
  if (entry.counterId !== null) happening.counterId = entry.counterId;
  return happening;
}

/**
 * SHA-256 over the hash before (hex) and the columns, one line each. No column can hold a line break: ids, days and
 * types have none, and JSON text writes it as `\n`.
 */
export function chainHash(prevHash: Uint8Array, entry: LogEntry): Buffer {
  const { seq, businessDay, at, type, actor, ticketId, counterId, payload } = entry;
  const before = Buffer.from(prevHash.buffer, prevHash.byteOffset, prevHash.byteLength).toString('hex');
  return hash(
    'sha256',
    `${before}\n${seq}\n${businessDay}\n${at}\n${type}\n${actor}\n${ticketId ?? ''}\n${counterId ?? ''}\n${payload}`,
    'buffer',
  );
}
