import { text } from 'node:stream/consumers';
import { UserIdSchema } from '@foyer/contract';
import { idFromName } from '@foyer/queue';
import type { DataFlags, UserFlags } from './flags.ts';
import { askPassword } from './password-prompt.ts';
import { withHall } from './with-hall.ts';

const SHORTEST_PASSWORD = 8;

/** @throws in words: a name or password that will not do, or a hub that runs. */
export async function addUser(username: string, { role, fullName, ...where }: UserFlags): Promise<void> {
  await withHall(where, async (hall) => {
    const known = hall.users.list().find((user) => user.username === username);
    const id =
      known?.id ?? UserIdSchema.parse(idFromName(username, 'user', (taken) => hall.users.list().some((user) => user.id === taken)));
    const password = await newPassword(username);
    await hall.users.put({ id, username, name: fullName ?? known?.name ?? username, role, password });
    console.log(`${username} can sign in as ${role}.`);
  });
}

export async function listUsers(where: DataFlags): Promise<void> {
  await withHall(where, async (hall) => {
    for (const { username, role, name } of hall.users.list()) console.log(`${username.padEnd(20)} ${role.padEnd(12)} ${name}`);
  });
}

async function newPassword(username: string): Promise<string> {
  const password = process.stdin.isTTY
    ? await askPassword(`New password for ${username}: `)
    : (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < SHORTEST_PASSWORD) throw new Error(`a password has at least ${SHORTEST_PASSWORD} characters. Nothing was changed.`);
  return password;
}
