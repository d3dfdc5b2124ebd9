import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** A sign-in that lasts. Times in ms since the epoch. */
export interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly method: string;
  /** SHA-256, base64url: of the refresh token that is good now, and of the one before it. */
  readonly tokenHash: string;
  readonly previousHash: string | null;
  readonly rotatedAt: number;
  readonly startedAt: number;
  /** After which no use keeps it. */
  readonly expiresAt: number;
  readonly deviceId: string | null;
  readonly address: string;
  readonly agent: string | null;
}

/** Those that were neither ended nor are over by now. */
export function liveSessions(handle: ReadHandle, now: number): SessionRow[] {
  return handle
    .query<SessionRow>(
      `SELECT id, user_id AS userId, method, token_hash AS tokenHash, previous_hash AS previousHash, rotated_at AS rotatedAt,
              started_at AS startedAt, expires_at AS expiresAt, device_id AS deviceId, address, agent
       FROM sessions WHERE ended_at IS NULL AND expires_at > ?`,
    )
    .all(now);
}

/** When a person last signed in, as far as sessions are still kept. */
export function lastSignIn(handle: ReadHandle): (userId: string) => number | null {
  const query = handle.query<{ at: number | null }>('SELECT max(started_at) AS at FROM sessions WHERE user_id = ?');
  return (userId) => query.get(userId)?.at ?? null;
}

export function sessionWrite(session: SessionRow): SideWrite {
  const { id, userId, method, tokenHash, previousHash, rotatedAt, startedAt, expiresAt, deviceId, address, agent } = session;
  return {
    sql: `INSERT INTO sessions (id, user_id, method, token_hash, previous_hash, rotated_at, started_at, expires_at, device_id, address, agent)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values: [id, userId, method, tokenHash, previousHash, rotatedAt, startedAt, expiresAt, deviceId, address, agent],
  };
}

export function rotationWrite({ id, tokenHash, previousHash, rotatedAt, address, agent }: SessionRow): SideWrite {
  return {
    sql: 'UPDATE sessions SET token_hash = ?, previous_hash = ?, rotated_at = ?, address = ?, agent = ? WHERE id = ?',
    values: [tokenHash, previousHash, rotatedAt, address, agent, id],
  };
}

export function sessionEndWrite(id: string, at: number): SideWrite {
  return { sql: 'UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL', values: [at, id] };
}

/** Nothing needs to know of a session that has been over for this long, and addresses are not to pile up. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export function pruneSessionsWrite(now: number): SideWrite {
  return { sql: 'DELETE FROM sessions WHERE expires_at < ?', values: [now - KEPT_MS] };
}
