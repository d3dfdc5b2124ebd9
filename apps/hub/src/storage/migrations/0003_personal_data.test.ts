import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERSONAL_FIELDS, type QueueEvent } from '@foyer/queue';
import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { addEntry, emptyBatch } from '../batch.ts';
import { bringUpToDate } from '../bring-up.ts';
import { committer } from '../commit.ts';
import { openWriter, type WriteHandle } from '../connection.ts';
import { eventLookup } from '../events.ts';
import { lastSeq } from '../load.ts';
import { encodeEvent } from '../log.ts';
import { DATABASE_FILE } from '../paths.ts';
import { personalFound } from '../personal-found.ts';
import { verifyLog } from '../verify.ts';

const FIRST_VERSION = new URL('../test/first-version.sql', import.meta.url);

async function broughtUp(): Promise<{ dataDir: string; handle: WriteHandle }> {
  const dataDir = temporaryFolder('old-names');
  const handle = openWriter(join(dataDir, DATABASE_FILE));
  handle.execute(readFileSync(FIRST_VERSION, 'utf8'));
  await bringUpToDate(handle);
  return { dataDir, handle };
}

const named = (handle: WriteHandle) =>
  eventLookup(handle)(0, 10_000).flatMap((event) => (event.type === 'ticket_issued' && event.customer?.name ? [event] : []));

test('names that stand in an older log are read as they were', async () => {
  const { dataDir, handle } = await broughtUp();
  const [first] = named(handle);
  expect(first?.customer?.name).toEqual(expect.any(String));
  const found = personalFound(handle, { text: first?.customer?.name ?? '', limit: 10 });
  expect(found.tickets.map(({ id }) => id)).toContain(first?.ticketId);
  handle.close();
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, tables: 'same' });
});

test('erased, they are seen nowhere any more, and the chain stands as it stood', async () => {
  const { dataDir, handle } = await broughtUp();
  const events = named(handle);
  const ticketIds = events.map(({ ticketId }) => ticketId);
  const erasure = {
    seq: lastSeq(handle) + 1,
    at: 0,
    businessDay: '2026-03-05',
    actor: { kind: 'system' },
    type: 'personal_erased',
    cause: 'asked',
    fields: PERSONAL_FIELDS,
    ticketIds,
    appointmentIds: [],
  } as unknown as QueueEvent;
  const batch = emptyBatch();
  addEntry(batch, encodeEvent(erasure));
  committer(handle, () => undefined)(batch);
  expect(named(handle)).toEqual([]);
  expect(personalFound(handle, { text: events[0]?.customer?.name ?? '', limit: 10 }).tickets).toEqual([]);
  expect(handle.query("SELECT 1 FROM personal WHERE typeof(name) = 'text'").all()).toEqual([]);
  handle.close();
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, tables: 'same' });
});
