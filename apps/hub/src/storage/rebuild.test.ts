import { restore, snapshot } from '@foyer/queue';
import { histories, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSnapshot } from './load.ts';
import { DataDirInUse } from './lock.ts';
import { LogBroken, rebuild, verifyLog } from './rebuild.ts';
import { openStorage } from './storage.ts';
import { database, projectedRows, save } from './test/database.ts';

const HISTORIES = { minLength: 150, maxLength: 300 };

describe.each(runsOf(12))('with $name', (run) => {
  test('what the tables hold is what the log makes of the hall', async () => {
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

  test('a rebuild makes the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(histories(fc, HISTORIES), async (moves) => {
        const { events } = play(moves);
        const { dataDir, handle } = await database();
        save(handle, events);
        const before = projectedRows(handle);
        handle.execute(
          "DELETE FROM tickets WHERE arrival % 3 = 0; UPDATE counters SET name = 'spoilt'; DELETE FROM serials; DELETE FROM recent_calls",
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

/** A small hall's log, with somebody's hands on it. */
async function tampered(change: string): Promise<string> {
  const { dataDir, handle } = await database();
  save(handle, play([]).events);
  handle.execute(`DROP TRIGGER events_stay; DROP TRIGGER events_remain; ${change}`);
  handle.close();
  return dataDir;
}

test('a log that was not touched is verified, with its last hash', async () => {
  const { dataDir, handle } = await database();
  const { events } = play([]);
  save(handle, events);
  handle.close();
  expect(verifyLog(dataDir)).toEqual({ events: events.length, lastHash: expect.stringMatching(/^(?!0+$)[0-9a-f]{64}$/) });
});

test.each([
  ['a changed event', "UPDATE events SET payload = replace(payload, 'deposit', 'deposed') WHERE seq = 2", 2],
  ['a changed actor', `UPDATE events SET actor = '{"kind":"system"}' WHERE seq = 4`, 4],
  ['a changed moment', 'UPDATE events SET at = at + 1 WHERE seq = 2', 2],
  ['a removed event', 'DELETE FROM events WHERE seq = 5', 5],
  ['an event with a hash of its own', "UPDATE events SET at = 0, hash = x'00' WHERE seq = 6", 6],
])('%s is found, and nothing is rebuilt from it', async (_, change, seq) => {
  const dataDir = await tampered(change);
  expect(() => verifyLog(dataDir)).toThrow(expect.objectContaining({ name: 'LogBroken', seq }));
  await expect(rebuild(dataDir)).rejects.toThrow(LogBroken);
  const { handle } = await database(dataDir);
  expect(loadSnapshot(handle).counters).not.toEqual([]);
  handle.close();
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
