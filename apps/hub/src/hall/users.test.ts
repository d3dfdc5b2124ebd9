import { expect, test } from 'vitest';
import { testHall } from './test/open-hall.ts';

const ann = { id: 'ann' as never, username: 'ann', name: 'Ann', role: 'operator' } as const;

test('people sign in with their own password, also after a restart', async () => {
  const first = await testHall();
  await first.hall.users.put({ ...ann, password: 'demo' });
  expect(await first.hall.users.signIn('ann', 'demo')).toEqual(ann);
  expect(await first.hall.users.signIn('ann', 'Demo')).toBeNull();
  expect(await first.hall.users.signIn('bob', 'demo')).toBeNull();
  await first.hall.users.put({ ...ann, role: 'admin', password: 'changed' });
  expect(await first.hall.users.signIn('ann', 'demo')).toBeNull();
  await first.hall.close();

  const { hall, storage } = await testHall({ dataDir: first.dataDir });
  expect(await hall.users.signIn('ann', 'changed')).toEqual({ ...ann, role: 'admin' });
  expect(hall.users.list()).toEqual([{ ...ann, role: 'admin' }]);
  expect(hall.users.get(ann.id)?.name).toBe('Ann');
  expect(storage.reads.query<{ hash: string }>('SELECT password_hash AS hash FROM users').get()?.hash).toMatch(/^\$argon2id\$/);
  await hall.close();
});
