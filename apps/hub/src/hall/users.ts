import type { Role, User } from '@foyer/contract';
import { type Storage, type UserRow, userLookup } from '../storage/index.ts';
import type { Users } from './hall.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

export function users({ reads, writer }: Pick<Storage, 'reads' | 'writer'>): Users {
  const lookup = userLookup(reads);
  return {
    async signIn(username, password) {
      const row = lookup.byUsername(username);
      return (await passwordMatches(row?.passwordHash, password)) && row ? userOf(row) : null;
    },
    async put({ password, ...user }) {
      await writer.putUser({ ...user, passwordHash: await hashPassword(password) });
    },
    get(id) {
      const row = lookup.byId(id);
      return row ? userOf(row) : null;
    },
    list: () => lookup.all().map(userOf),
  };
}

const userOf = ({ id, username, name, role }: UserRow): User => ({ id: id as User['id'], username, name, role: role as Role });
