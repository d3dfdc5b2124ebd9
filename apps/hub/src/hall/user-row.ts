import type { Role, User } from '@foyer/contract';
import type { PersonChange } from '@foyer/queue';
import { fold, type UserRow } from '../storage/index.ts';
import type { Account } from './hall.ts';

export const userOf = ({ id, username, name, role }: UserRow): User => ({ id: id as User['id'], username, name, role: role as Role });

export const accountOf = (row: UserRow): Account => ({
  ...userOf(row),
  disabled: row.disabledAt !== null,
  hasPassword: row.passwordHash !== '',
  hasPin: row.pinHash !== null,
  ssoSubject: row.ssoSubject,
  createdAt: row.createdAt,
});

/** Two names to sign in with are the same where a person would type one for the other. */
export const sameName = (a: string, b: string): boolean => fold(a) === fold(b);

/** What is told of a change in the log. Of a new person, that there is one. */
export function differences(before: UserRow | undefined, next: UserRow): PersonChange[] {
  if (!before) return ['added'];
  const changes: readonly (readonly [PersonChange, boolean])[] = [
    ['username', before.username !== next.username],
    ['name', before.name !== next.name],
    ['role', before.role !== next.role],
    ['disabled', before.disabledAt === null && next.disabledAt !== null],
    ['enabled', before.disabledAt !== null && next.disabledAt === null],
    ['password', before.passwordHash !== next.passwordHash],
    ['pin', next.pinHash !== null && before.pinHash !== next.pinHash],
    ['pin_cleared', next.pinHash === null && before.pinHash !== null],
    ['sso', next.ssoSubject !== null && before.ssoSubject !== next.ssoSubject],
    ['sso_cleared', next.ssoSubject === null && before.ssoSubject !== null],
  ];
  return changes.filter(([, differs]) => differs).map(([change]) => change);
}
