import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyHall, evolve, restore, snapshot } from '@foyer/queue';
import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { bringUpToDate } from '../bring-up.ts';
import { openReader, openWriter } from '../connection.ts';
import { eventLookup } from '../events.ts';
import { loadSnapshot } from '../load.ts';
import { note, noteDown } from '../meta.ts';
import { DATABASE_FILE } from '../paths.ts';
import { rebuild } from '../rebuild.ts';
import { openStorage } from '../storage.ts';
import { database, projectedRows } from '../test/database.ts';
import { allTickets } from '../test/naive.ts';
import { userLookup } from '../users.ts';
import { verifyLog } from '../verify.ts';

/** A hall as the first version left it on the disk: three business days with all that could happen then. */
const FIRST_VERSION = new URL('../test/first-version.sql', import.meta.url);

function firstVersion(): { dataDir: string; file: string } {
  const dataDir = temporaryFolder('first-version');
  const file = join(dataDir, DATABASE_FILE);
  const handle = openWriter(file);
  handle.execute(readFileSync(FIRST_VERSION, 'utf8'));
  handle.close();
  return { dataDir, file };
}

test('a hall of the first version opens, with everything that was open in it', async () => {
  const { dataDir } = firstVersion();
  const storage = await openStorage(dataDir);
  const events = eventLookup(storage.reads)(0, 1000);
  const state = emptyHall();
  for (const event of events) evolve(state, event);
  expect(state.tickets.size).toBeGreaterThan(3);
  expect(state.noShows.size).toBeGreaterThan(0);
  expect(snapshot(restore(loadSnapshot(storage.reads)))).toEqual(snapshot(state));
  expect(await storage.reader.ask('history', { order: 'newest', after: null, limit: 1000 })).toEqual(allTickets(events));
  expect(userLookup(storage.reads).all().find(({ username }) => username === 'ann')).toMatchObject({ name: 'Ann', role: 'operator' });
  expect(storage.reads.query('SELECT key FROM commands').all()).toEqual([{ key: 'press-1' }]);
  await storage.close();
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, tables: 'same' });
});

test('its tables are those that a rebuild makes', async () => {
  const { dataDir, file } = firstVersion();
  const handle = openWriter(file);
  await bringUpToDate(handle);
  const rows = projectedRows(handle);
  handle.close();
  await rebuild(dataDir);
  const again = openWriter(file);
  expect(projectedRows(again)).toEqual(rows);
  again.close();
});

test('a start that was interrupted between the tables and their rows is made up for', async () => {
  const { file } = firstVersion();
  const handle = openWriter(file);
  await bringUpToDate(handle);
  const rows = projectedRows(handle);
  handle.execute("DELETE FROM meta WHERE key = 'projection'; DELETE FROM tickets; DELETE FROM counters");
  await bringUpToDate(handle);
  expect(projectedRows(handle)).toEqual(rows);
  handle.close();
});

test('rows are made anew when a version wants other ones, and only then', async () => {
  const { dataDir, handle } = await database();
  await bringUpToDate(handle);
  const current = note(handle, 'projection');
  handle.execute("INSERT INTO announcements VALUES ('left', '{}')");
  await bringUpToDate(handle);
  expect(handle.query('SELECT id FROM announcements').all()).toHaveLength(1);
  noteDown(handle, 'projection', 'of another version');
  await bringUpToDate(handle);
  expect(handle.query('SELECT id FROM announcements').all()).toEqual([]);
  expect(note(handle, 'projection')).toBe(current);
  handle.close();
  openReader(join(dataDir, DATABASE_FILE)).close();
});

test('an event that this version cannot follow is named, and nothing is changed', async () => {
  const { file } = firstVersion();
  const handle = openWriter(file);
  handle.execute("DROP TRIGGER events_stay; UPDATE events SET ticket_id = 'nobody' WHERE seq = (SELECT max(seq) FROM events WHERE type = 'ticket_called')");
  await expect(bringUpToDate(handle)).rejects.toThrow(/event \d+ \(ticket_called\) is impossible/);
  expect(note(handle, 'projection')).toBeNull();
  handle.close();
});
