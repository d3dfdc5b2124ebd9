import { restore, snapshot } from '@foyer/queue';
import { histories, PATIENCE, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSnapshot } from './load.ts';
import { DataDirInUse } from './lock.ts';
import { rebuild } from './rebuild.ts';
import { openStorage } from './storage.ts';
import { database, projectedRows, save } from './test/database.ts';
import { closedLog, tamper, visits } from './test/log-maker.ts';
import { verifyLog } from './verify.ts';

const HISTORIES = { minLength: 150, maxLength: 300 };

describe.each(runsOf(12))('with $name', (run) => {
  test('what the tables hold is what the log makes of the hall', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(histories(fc, HISTORIES), async (moves) => {
        const { state, events } = play(moves);
        const { handle } = await database();
        save(handle, events);
        expect(snapshot(restore(loadSnapshot(handle)))).toEqual(snapshot(state));
        handle.close();
      }),
      run,
    );
  });

  test('a rebuild makes the same rows', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(histories(fc, HISTORIES), async (moves) => {
        const { events } = play(moves);
        const { dataDir, handle } = await database();
        save(handle, events);
        const before = projectedRows(handle);
        handle.execute(
          "DELETE FROM tickets WHERE arrival % 3 = 0; UPDATE counters SET settings = json_set(settings, '$.name', 'spoilt'); DELETE FROM serials; DELETE FROM recent_calls",
        );
        handle.close();
        expect(await rebuild(dataDir)).toMatchObject({ events: events.length });
        const { handle: again } = await database(dataDir);
        expect(projectedRows(again)).toEqual(before);
        again.close();
      }),
      run,
    );
  });
});

describe('a log that does not hold', () => {
  test.each([
    ['a changed event', 'UPDATE events SET at = at + 1 WHERE seq = 2', { code: 'event_changed', firstSeq: 2 }],
    ['a removed event', 'DELETE FROM events WHERE seq = 5', { code: 'event_missing', firstSeq: 5 }],
    ['an end that was cut off', 'DELETE FROM events WHERE seq > 20', { code: 'log_cut', firstSeq: 21 }],
  ])('%s: nothing is rebuilt from it', async (_, change, finding) => {
    const { dataDir, file } = await closedLog(visits(6));
    tamper(file, change);
    await expect(rebuild(dataDir)).rejects.toMatchObject({ name: 'LogBroken', finding });
    const { handle } = await database(dataDir);
    expect(loadSnapshot(handle).counters).not.toEqual([]);
    handle.close();
  });
});

test('triggers and indexes are made as they were, and what is not ours is taken away', async () => {
  const { dataDir, handle } = await database();
  save(handle, visits(2));
  handle.execute(`DROP TRIGGER events_stay; DROP INDEX tickets_day; DROP INDEX tickets_open; CREATE INDEX tickets_open ON tickets (id);
    CREATE TRIGGER t AFTER INSERT ON tickets BEGIN UPDATE tickets SET number = 'x'; END`);
  handle.close();
  await rebuild(dataDir);
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, tables: 'same' });
});

test('a hall that is running is not rebuilt', async () => {
  const { dataDir, handle } = await database();
  handle.close();
  const storage = await openStorage(dataDir);
  await expect(rebuild(dataDir)).rejects.toThrow(DataDirInUse);
  await storage.close();
  await expect(rebuild(dataDir)).resolves.toMatchObject({ events: 0 });
});

test('a folder without a hall is said to be one', async () => {
  await expect(rebuild('/nowhere')).rejects.toThrow('there is no hall in /nowhere');
});
