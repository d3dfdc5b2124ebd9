import type { PersonChange, UserId } from '@foyer/queue';
import { describe, expect, test } from 'vitest';
import { type TestHall, testHall } from './test/open-hall.ts';

const ANN = { id: 'ann' as UserId, username: 'ann', name: 'Ann', role: 'operator' } as const;
const SYSTEM = { kind: 'system' } as const;
const told = ({ hall }: TestHall) =>
  (hall.reads.eventsSince(0, 1000) ?? []).flatMap((event): (readonly PersonChange[])[] =>
    event.type === 'person_put' ? [event.changed] : [],
  );
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

test('people sign in with their own password, also after a restart', async () => {
  const first = await testHall();
  await first.hall.users.put({ ...ANN, password: 'demo' });
  expect(await first.hall.users.signIn('ann', 'demo')).toEqual(ANN);
  expect(await first.hall.users.signIn('Ann', 'demo')).toEqual(ANN);
  expect(await first.hall.users.signIn('ann', 'Demo')).toBeNull();
  expect(await first.hall.users.signIn('bob', 'demo')).toBeNull();
  await first.hall.users.put({ ...ANN, role: 'admin', password: 'changed' });
  expect(await first.hall.users.signIn('ann', 'demo')).toBeNull();
  expect(told(first)).toEqual([['added'], ['role', 'password']]);
  await first.hall.close();

  const { hall, storage } = await testHall({ dataDir: first.dataDir });
  expect(await hall.users.signIn('ann', 'changed')).toEqual({ ...ANN, role: 'admin' });
  expect(hall.users.list()).toEqual([{ ...ANN, role: 'admin' }]);
  expect(hall.users.get(ANN.id)?.name).toBe('Ann');
  expect(storage.reads.query<{ hash: string }>('SELECT password_hash AS hash FROM users').get()?.hash).toMatch(/^\$argon2id\$/);
  await hall.close();
});

test('no hash and no secret is in the log', async () => {
  const hall = await testHall();
  await hall.hall.users.put({ ...ANN, password: 'the password' });
  await hall.hall.users.change(SYSTEM, ANN.id, { pin: '4829', ssoSubject: 'subject-1' });
  const log = JSON.stringify(hall.hall.reads.eventsSince(0, 1000));
  for (const secret of ['argon2', 'the password', '4829', 'subject-1']) expect(log).not.toContain(secret);
  await hall.hall.close();
});

describe('a change', () => {
  test('is told in the log as what it is; what changes nothing is not', async () => {
    const hall = await testHall();
    const { users } = hall.hall;
    await users.add(SYSTEM, { username: 'ann', name: 'Ann', role: 'admin', password: null });
    await users.add(SYSTEM, { username: 'Жанна', name: 'Жанна', role: 'admin', password: null });
    const changes = [
      { name: 'Ann Lee', username: 'ann.lee' },
      { name: 'Ann Lee' },
      { pin: '4829' },
      { pin: null },
      { ssoSubject: 'x' },
      { ssoSubject: null },
      { disabled: true },
      { disabled: false },
    ];
    for (const change of changes) await users.change(SYSTEM, ANN.id, change);
    expect(told(hall)).toEqual([
      ['added'],
      ['added'],
      ['username', 'name'],
      ['pin'],
      ['pin_cleared'],
      ['sso'],
      ['sso_cleared'],
      ['disabled'],
      ['enabled'],
    ]);
    expect(users.account(ANN.id)).toEqual({
      ...ANN,
      username: 'ann.lee',
      name: 'Ann Lee',
      role: 'admin',
      disabled: false,
      hasPassword: false,
      hasPin: false,
      ssoSubject: null,
      createdAt: hall.clock.now(),
    });
    expect(users.byUsername('ЖАННА')?.id).toBe('user');
    await hall.hall.close();
  });

  test('is refused where a name or an account is somebody else’s, disabled people’s too', async () => {
    const { hall } = await testHall();
    const { users } = hall;
    await users.put({ ...ANN, password: 'x' });
    const bob = await users.add(SYSTEM, { username: 'bob', name: 'Bob', role: 'operator', password: 'x' });
    await users.change(SYSTEM, ANN.id, { disabled: true, ssoSubject: 'one' });
    const refused = [
      users.add(SYSTEM, { username: 'ANN', name: 'Another', role: 'operator', password: 'x' }),
      users.change(SYSTEM, bob.id, { username: 'Ann' }),
      users.change(SYSTEM, bob.id, { ssoSubject: 'one' }),
      users.change(SYSTEM, 'nobody' as UserId, { name: 'N' }),
    ];
    expect(await Promise.all(refused.map(failure))).toEqual(['USERNAME_TAKEN', 'USERNAME_TAKEN', 'SSO_SUBJECT_TAKEN', 'USER_UNKNOWN']);
    expect([users.list().length, await users.signIn('ann', 'x')]).toEqual([1, null]);
    await hall.close();
  });

  test('of two at the same moment leaves one administrator', async () => {
    const { hall } = await testHall();
    const { users } = hall;
    const admins = await Promise.all(
      ['ann', 'bob'].map((username) => users.add(SYSTEM, { username, name: username, role: 'admin', password: null })),
    );
    const results = await Promise.all(
      admins.map(({ id }, index) => failure(users.change(SYSTEM, id, index ? { role: 'operator' } : { disabled: true }))),
    );
    expect(results).toEqual(['done', 'LAST_ADMIN']);
    await hall.close();
  });

  test('that the disk does not take has not been', async () => {
    const { hall, storage } = await testHall();
    const { users } = hall;
    await users.put({ ...ANN, password: 'x' });
    await storage.writer.simulate({ maxPages: 1 });
    const big = 'n'.repeat(100_000);
    expect(await failure(users.change(SYSTEM, ANN.id, { name: big }))).toBe('NOT_SAVED');
    expect(await failure(users.add(SYSTEM, { username: 'bob', name: big, role: 'admin', password: null }))).toBe('NOT_SAVED');
    await storage.writer.simulate({ maxPages: null });
    expect([users.get(ANN.id), users.byUsername('bob')]).toEqual([ANN, null]);
    await hall.close();
  });
});

test('another issuer forgets who was known to the one before, and its secret is in no log', async () => {
  const hall = await testHall();
  const { users, singleSignOn } = hall.hall;
  const config = { enabled: true, issuer: 'https://one.example', clientId: 'foyer', clientSecret: 'very secret', usernameClaim: 'email' };
  expect(singleSignOn.config()).toBeNull();
  await singleSignOn.set(SYSTEM, config);
  await users.put({ ...ANN, password: 'x' });
  await users.change(SYSTEM, ANN.id, { ssoSubject: 'subject-1' });
  await singleSignOn.set(SYSTEM, { ...config, clientId: 'other' });
  expect(users.bySubject('subject-1')?.id).toBe('ann');
  await singleSignOn.set(SYSTEM, { ...config, issuer: 'https://two.example' });
  expect(users.bySubject('subject-1')).toBeNull();
  expect(JSON.stringify(hall.hall.reads.eventsSince(0, 1000))).not.toContain('very secret');
  await hall.hall.close();
  const again = await testHall({ dataDir: hall.dataDir });
  expect(again.hall.singleSignOn.config()).toEqual({ ...config, issuer: 'https://two.example' });
  await again.hall.close();
});
