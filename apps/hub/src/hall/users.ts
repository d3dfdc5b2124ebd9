import type { Role, User } from '@foyer/contract';
import { type Actor, type Command, idFromName, type Note, type PersonChange, type UserId } from '@foyer/queue';
import { type SideWrite, type Storage, type UserRow, userLookup, userWrite } from '../storage/index.ts';
import type { Account, Hall, PersonChanges, Users } from './hall.ts';
import { HallError } from './hall-error.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { accountOf, differences, sameName, userOf } from './user-row.ts';

const SYSTEM: Actor = { kind: 'system' };

/**
 * The people of the hall, in memory as on the disk. A change holds in memory at once, so that of two at the same time the later one is
 * made of the earlier one's person; what could not be saved is read again.
 */
export function users({ reads }: Pick<Storage, 'reads'>, clock: { now(): number }, execute: Hall['execute']): Users {
  const lookup = userLookup(reads);
  const known = new Map<string, { readonly row: UserRow; readonly user: User; readonly account: Account }>();
  const remember = (row: UserRow) => known.set(row.id, { row, user: userOf(row), account: accountOf(row) });
  for (const row of lookup.all()) remember(row);

  const rows = () => [...known.values()].map(({ row }) => row);
  const byUsername = (username: string) => {
    const all = [...known.values()];
    return all.find(({ row }) => row.username === username) ?? all.find(({ row }) => sameName(row.username, username));
  };
  const accounts = () => [...known.values()].map(({ account }) => account).sort((a, b) => (a.username < b.username ? -1 : 1));

  /** @throws HallError USERNAME_TAKEN, SSO_SUBJECT_TAKEN, LAST_ADMIN */
  function mustBePossible(next: UserRow): void {
    const others = rows().filter(({ id }) => id !== next.id);
    if (others.some(({ username }) => sameName(username, next.username)))
      throw new HallError('USERNAME_TAKEN', { username: next.username });
    const twin = others.find(({ ssoSubject }) => ssoSubject !== null && ssoSubject === next.ssoSubject);
    if (twin) throw new HallError('SSO_SUBJECT_TAKEN', { username: twin.username });
    const wasAdmin = mayAdminister(known.get(next.id)?.row);
    if (wasAdmin && !mayAdminister(next) && !others.some(mayAdminister)) throw new HallError('LAST_ADMIN', { userId: next.id });
  }

  async function save(actor: Actor, next: UserRow, also: () => Also, within: Within = noted): Promise<User> {
    const changed = differences(known.get(next.id)?.row, next);
    const user = userOf(next);
    if (changed.length === 0) return user;
    mustBePossible(next);
    const before = known.get(next.id);
    remember(next);
    const { notes, writes } = also();
    try {
      await execute(within([personNote(user, changed), ...notes]), {
        actor,
        writes: [userWrite(next), ...writes],
        render: () => ({ status: 204, body: null }),
      });
    } catch (error) {
      const row = lookup.byId(next.id) ?? before?.row;
      if (row) remember(row);
      else known.delete(next.id);
      throw error;
    }
    return user;
  }

  const newId = (username: string) => idFromName(username, 'user', (id) => known.has(id)) as UserId;

  const add: Users['add'] = async (actor, { id, username, name, role, password }, within) => {
    const passwordHash = password === null ? '' : await hashPassword(password);
    const empty = { passwordHash, pinHash: null, ssoSubject: null, disabledAt: null, createdAt: clock.now() };
    return save(actor, { id: id ?? newId(username), username, name, role, ...empty }, nothing, within);
  };
  const change: Users['change'] = async (actor, id, changes, also = nothing) => {
    const secrets = await hashed(changes);
    const row = known.get(id)?.row;
    if (!row) throw new HallError('USER_UNKNOWN', { userId: id });
    return save(actor, changedRow(row, changes, secrets, clock.now()), also);
  };

  return {
    get: (id) => known.get(id)?.user ?? null,
    list: () => accounts().flatMap(({ id, disabled }) => (disabled ? [] : (known.get(id)?.user ?? []))),
    account: (id) => known.get(id)?.account ?? null,
    accounts,
    byUsername: (username) => byUsername(username)?.account ?? null,
    bySubject: (subject) => accounts().find(({ ssoSubject }) => ssoSubject === subject) ?? null,
    async signIn(username, password) {
      const row = byUsername(username)?.row;
      const matches = await passwordMatches(row?.passwordHash, password);
      // As it is now: it may have been disabled meanwhile, or its password changed.
      const now = row && known.get(row.id);
      return matches && now && now.row.disabledAt === null && now.row.passwordHash === row.passwordHash ? now.user : null;
    },
    passwordIs: (id, password) => passwordMatches(known.get(id)?.row.passwordHash, password),
    pinIs: (id, pin) => passwordMatches(known.get(id)?.row.pinHash ?? undefined, pin),
    add,
    change,
    async put({ id, password, ...person }) {
      if (known.has(id)) await change(SYSTEM, id, { ...person, password, disabled: false });
      else await add(SYSTEM, { id, ...person, password });
    },
  };
}

interface Also {
  readonly notes: readonly Note[];
  readonly writes: readonly SideWrite[];
}
/** The command that brings a person's note into the log. */
type Within = (notes: readonly Note[]) => Command;
const noted: Within = (notes) => ({ type: 'note', notes });
const nothing = (): Also => ({ notes: [], writes: [] });

const mayAdminister = (row: UserRow | undefined): boolean => row?.role === 'admin' && row.disabledAt === null;

const personNote = ({ id, username, name, role }: User, changed: readonly PersonChange[]): Note => ({
  type: 'person_put',
  userId: id,
  username,
  name,
  role,
  changed,
});

type Secrets = Partial<Pick<UserRow, 'passwordHash' | 'pinHash'>>;

async function hashed({ password, pin }: PersonChanges): Promise<Secrets> {
  return {
    ...(password !== undefined && { passwordHash: await hashPassword(password) }),
    ...(pin !== undefined && { pinHash: pin === null ? null : await hashPassword(pin) }),
  };
}

function changedRow(row: UserRow, { username, name, role, disabled, ssoSubject }: PersonChanges, secrets: Secrets, now: number): UserRow {
  const plain: { username?: string; name?: string; role?: Role; ssoSubject?: string | null } = {
    ...(username !== undefined && { username }),
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(ssoSubject !== undefined && { ssoSubject }),
  };
  const disabledAt = disabled === undefined ? row.disabledAt : disabled ? (row.disabledAt ?? now) : null;
  return { ...row, ...plain, ...secrets, disabledAt };
}
