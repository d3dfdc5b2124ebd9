import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** A person of the hall. Times in ms since the epoch. */
export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  /** argon2id, in its own text form. Empty: no password. */
  readonly passwordHash: string;
  /** The same, of the PIN. */
  readonly pinHash: string | null;
  readonly ssoSubject: string | null;
  /** Null: may sign in. */
  readonly disabledAt: number | null;
  /** Null: before this was kept. */
  readonly createdAt: number | null;
}

const COLUMNS = `id, username, name, role, password_hash AS passwordHash, pin_hash AS pinHash, sso_subject AS ssoSubject,
  disabled_at AS disabledAt, created_at AS createdAt`;

export function userLookup(handle: ReadHandle) {
  const byId = handle.query<UserRow>(`SELECT ${COLUMNS} FROM users WHERE id = ?`);
  const all = handle.query<UserRow>(`SELECT ${COLUMNS} FROM users ORDER BY username`);
  return {
    byId: (id: string): UserRow | undefined => byId.get(id),
    all: (): UserRow[] => all.all(),
  };
}

/** Adds the person, or replaces what is known of them. */
export function userWrite(user: UserRow): SideWrite {
  const { id, username, name, role, passwordHash, pinHash, ssoSubject, disabledAt, createdAt } = user;
  return {
    sql: `INSERT INTO users (id, username, name, role, password_hash, pin_hash, sso_subject, disabled_at, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET username = excluded.username, name = excluded.name, role = excluded.role,
            password_hash = excluded.password_hash, pin_hash = excluded.pin_hash, sso_subject = excluded.sso_subject,
            disabled_at = excluded.disabled_at`,
    values: [id, username, name, role, passwordHash, pinHash, ssoSubject, disabledAt, createdAt],
  };
}
