import { emptyHall, snapshot } from '@foyer/queue';
import { manualClock, temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { hallOn } from '../hall/open-hall.ts';
import { listLogger } from '../hall/test/open-hall.ts';
import { openStorage } from '../storage/index.ts';
import { setUpDesk } from './set-up-desk.ts';

const CODE = 'ABCD-2345';

test('a disk that refuses leaves nothing of it behind; with room again the same is done', async () => {
  const clock = manualClock('2026-03-02T09:00:00.000Z');
  const storage = await openStorage(temporaryFolder('set-up'));
  const { hall } = hallOn(storage, { clock, logger: listLogger() });
  const desk = setUpDesk({ hall, code: CODE, clock, notebook: { tell: () => undefined } });
  const setUp = () =>
    desk.setUp(
      {
        code: CODE,
        hall: { name: { en: 'Ours' }, zone: 'UTC', languages: ['en'] },
        template: 'bank',
        admin: { username: 'irina', name: 'Irina', password: 'violet tractor under seven moons' },
      },
      '127.0.0.1',
    );
  await storage.writer.simulate({ maxPages: 1 });
  await expect(setUp()).rejects.toMatchObject({ code: 'NOT_SAVED' });
  expect(snapshot(hall.state)).toEqual(snapshot(emptyHall()));
  expect(hall.users.accounts()).toEqual([]);
  expect(desk.view().needed).toBe(true);
  await storage.writer.simulate({ maxPages: null });
  expect(await setUp()).toMatchObject({ username: 'irina', role: 'admin' });
  expect(hall.state.services.size).toBe(8);
  expect(desk.view().needed).toBe(false);
  await hall.close();
}, 30_000);
