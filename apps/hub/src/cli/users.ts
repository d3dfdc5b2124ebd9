import { text } from 'node:stream/consumers';
import { Username } from '@foyer/contract';
import type { Actor, UserId } from '@foyer/queue';
import { mustBeStrong } from '../auth/password-strength.ts';
import { Sessions } from '../auth/sessions.ts';
import type { Account, Hall } from '../hall/index.ts';
import type { DataFlags, UserFlags } from './flags.ts';
import { askPassword } from './password-prompt.ts';
import { withHall } from './with-hall.ts';

const HERE: Actor = { kind: 'system' };

/** Adds a person, or lets one in again with this role and a new password. @throws in words: a name or password that will not do, or a hub that runs. */
export async function addUser(username: string, { role, fullName, ...where }: UserFlags): Promise<void> {
  await withHall(where, async (hall) => {
    const known = hall.users.byUsername(username);
    const name = fullName ?? known?.name ?? username;
    const password = await newPassword(hall, { username, name });
    if (known) await changeAccess(hall, known, { name, role, disabled: false, password });
    else await hall.users.add(HERE, { username: nameFor(username), name, role, password });
    console.log(`${username} can sign in as ${role}.`);
  });
}

export async function setPassword(username: string, where: DataFlags): Promise<void> {
  await withHall(where, async (hall) => {
    const known = personCalled(hall, username);
    await changeAccess(hall, known, { password: await newPassword(hall, known) });
    console.log(`${known.username} has a new password${known.disabled ? ', and is still disabled' : ''}.`);
  });
}

export async function disableUser(username: string, where: DataFlags): Promise<void> {
  await withHall(where, async (hall) => {
    const known = personCalled(hall, username);
    const sessions = new Sessions(hall, Date);
    await hall.users.change(HERE, known.id, { disabled: true }, () => sessions.ending(sessions.of(known.id), 'disabled'));
    console.log(`${known.username} cannot sign in any more.`);
  });
}

export async function listUsers(where: DataFlags): Promise<void> {
  await withHall(where, async (hall) => {
    for (const { username, role, name, disabled } of hall.users.accounts())
      console.log(`${username.padEnd(20)} ${role.padEnd(12)} ${name}${disabled ? ' (disabled)' : ''}`);
  });
}

/** Whoever signed in with the old password is signed out. */
async function changeAccess(hall: Hall, { id }: { readonly id: UserId }, changes: Parameters<Hall['users']['change']>[2]): Promise<void> {
  const sessions = new Sessions(hall, Date);
  await hall.users.change(HERE, id, changes, () => sessions.ending(sessions.of(id), 'password_changed'));
}

async function newPassword({ state }: Hall, { username, name }: Pick<Account, 'username' | 'name'>): Promise<string> {
  const password = process.stdin.isTTY
    ? await askPassword(`New password for ${username}: `)
    : (await text(process.stdin)).replace(/\r?\n$/, '');
  await mustBeStrong(password, [username, name, ...Object.values(state.hall?.name ?? {})]);
  return password;
}

function personCalled({ users }: Hall, username: string): Account {
  const known = users.byUsername(username);
  if (!known) throw new Error(`nobody signs in as “${username}”: foyer user list tells who does. Nothing was changed.`);
  return known;
}

function nameFor(username: string): string {
  const read = Username.safeParse(username);
  if (!read.success)
    throw new Error(`“${username}” is no name to sign in with: it has ${read.error.issues[0]?.message}. Nothing was changed.`);
  return read.data;
}
