import { chmodSync, copyFileSync, cpSync, existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from '@foyer/testkit';
import { afterEach, expect, test } from 'vitest';
import { addEntry, emptyBatch } from './batch.ts';
import { encodeEvent } from './log.ts';
import { openStorage } from './storage.ts';
import { closedLog, visits } from './test/log-maker.ts';
import { verifyLog } from './verify.ts';

const EVENTS = visits(6);
const copies = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('foyer-verify-') && existsSync(join(tmpdir(), name, 'hall.db')));

/** Rights say nothing to root: it steps down for as long. */
const steppedDown: (() => void)[] = [];
afterEach(() => {
  for (const stepUp of steppedDown.splice(0)) stepUp();
});
function withoutRights(folder: string): void {
  chmodSync(folder, 0o555);
  if (process.geteuid?.() === 0) {
    process.seteuid?.(65_534);
    steppedDown.push(() => process.seteuid?.(0));
  }
  steppedDown.push(() => chmodSync(folder, 0o755));
}

test('a folder whose hub is running is read as it is at that moment, and the hub goes on', async () => {
  const { dataDir } = await closedLog(EVENTS.slice(0, 30));
  const storage = await openStorage(dataDir);
  const write = (from: number, to: number) => {
    const batch = emptyBatch();
    for (const event of EVENTS.slice(from, to)) addEntry(batch, encodeEvent(event));
    return storage.writer.commit(batch);
  };
  await write(30, 40);
  const [during] = await Promise.all([verifyLog(dataDir), write(40, 50)]);
  expect(during).toMatchObject({ whole: true, tables: 'same' });
  expect(during.events).toBeGreaterThanOrEqual(40);
  await write(50, EVENTS.length);
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, events: EVENTS.length, tables: 'same' });
  await storage.close();
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, events: EVENTS.length });
});

test('a copy of a folder whose hub was killed is read with what is in its write-ahead log', async () => {
  const { dataDir } = await closedLog([]);
  const storage = await openStorage(dataDir);
  const batch = emptyBatch();
  for (const event of EVENTS) addEntry(batch, encodeEvent(event));
  await storage.writer.commit(batch);
  const copy = temporaryFolder('verify');
  for (const name of ['hall.db', 'hall.db-wal']) copyFileSync(join(dataDir, name), join(copy, name));
  expect(await verifyLog(copy)).toMatchObject({ whole: true, events: EVENTS.length });
  await storage.close();
});

test.skipIf(process.platform === 'win32')('where nothing may be written, a copy is read and taken away', async () => {
  const { dataDir } = await closedLog(EVENTS);
  const medium = temporaryFolder('medium');
  cpSync(dataDir, medium, { recursive: true });
  for (const name of readdirSync(medium)) chmodSync(join(medium, name), 0o444);
  const [files, before] = [readdirSync(medium), copies()];
  withoutRights(medium);
  expect(await verifyLog(medium)).toMatchObject({ whole: true, events: EVENTS.length, tables: 'same' });
  expect(readdirSync(medium)).toEqual(files);
  expect(copies()).toEqual(before);
});
