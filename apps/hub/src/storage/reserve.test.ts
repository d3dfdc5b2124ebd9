import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { play } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { emptyBatch } from './batch.ts';
import { openReader, openWriter, WAL_BYTES } from './connection.ts';
import { lastSeq } from './load.ts';
import { DATABASE_FILE } from './paths.ts';
import { reserveWal } from './reserve.ts';
import { openStorage } from './storage.ts';
import { database, save } from './test/database.ts';

test('a running hall writes into room that is already there', async () => {
  const { dataDir, handle } = await database();
  const { events } = play([]);
  save(handle, events);
  handle.close();
  const wal = join(dataDir, `${DATABASE_FILE}-wal`);
  const storage = await openStorage(dataDir);
  expect(statSync(wal).size).toBe(WAL_BYTES);
  await storage.writer.commit({ ...emptyBatch(), writes: [{ sql: "INSERT INTO meta VALUES ('a', 'b')", values: [] }] });
  expect(statSync(wal).size).toBe(WAL_BYTES);
  expect(lastSeq(storage.reads)).toBe(events.length);
  await storage.close();
});

test('a log that a crash left behind is not touched', async () => {
  const { dataDir, handle } = await database();
  save(handle, play([]).events);
  const file = join(dataDir, DATABASE_FILE);
  const before = readFileSync(`${file}-wal`);
  reserveWal(file, WAL_BYTES);
  expect(readFileSync(`${file}-wal`).equals(before)).toBe(true);
  handle.close();
});

test('readers and writers find a reserved log empty', async () => {
  const { dataDir, handle } = await database();
  const { events } = play([]);
  save(handle, events);
  handle.close();
  const file = join(dataDir, DATABASE_FILE);
  reserveWal(file, WAL_BYTES);
  const reader = openReader(file);
  expect(lastSeq(reader)).toBe(events.length);
  const writer = openWriter(file);
  writer.execute("INSERT INTO meta VALUES ('a', 'b')");
  expect(reader.query("SELECT value FROM meta WHERE key = 'a'").get()).toEqual({ value: 'b' });
  reader.close();
  writer.close();
});
