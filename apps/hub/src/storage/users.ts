import type { ReadHandle, WriteHandle } from './connection.ts';

export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  /** argon2id, in its own text form. */
  readonly passwordHash: string;
}

const COLUMNS = 'id, username, name, role, password_hash AS passwordHash';

export function userLookup(handle: ReadHandle) {
  const byUsername = handle.query<UserRow>(`SELECT ${COLUMNS} FROM users WHERE username = ?`);
  const byId = handle.query<UserRow>(`SELECT ${COLUMNS} FROM users WHERE id = ?`);
  const all = handle.query<UserRow>(`SELECT ${COLUMNS} FROM users ORDER BY username`);
  return {
    byUsername: (username: string): UserRow | undefined => byUsername.get(username),
    byId: (id: string): UserRow | undefined => byId.get(id),
    all: (): UserRow[] => all.all(),
  };
}

export function putUser(handle: WriteHandle, { id, username, name, role, passwordHash }: UserRow): void {
  handle
    .change(
      `INSERT INTO users (id, username, name, role, password_hash) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET username = excluded.username, name = excluded.name, role = excluded.role, password_hash = excluded.password_hash`,
    )
    .run(id, username, name, role, passwordHash);
}
