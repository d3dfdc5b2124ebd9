import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openReader } from './connection.ts';
import { DataDirInUse } from './lock.ts';
import { openStorage } from './storage.ts';
import { closedLog, tamper, visits } from './test/log-maker.ts';
import { verifyLog } from './verify.ts';
import { acceptDamage, NotAccepted } from './verify-accept.ts';
import { inspectAtStart } from './verify-start.ts';

const NOW = new Date('2026-03-01T08:00:00Z');
const EVENTS = visits(6);
const LAST = EVENTS.length;

async function damaged(sql: string) {
  const log = await closedLog(EVENTS);
  tamper(log.file, sql);
  return log;
}

function alarms(file: string): string[] {
  const handle = openReader(file);
  try {
    return inspectAtStart(handle).map(({ code }) => code);
  } finally {
    handle.close();
  }
}

test.each([
  ['a changed event', 'UPDATE events SET at = 0 WHERE seq = 20', 'event_changed', 20],
  ['the last event changed', `UPDATE events SET at = 0 WHERE seq = ${LAST}`, 'event_changed', LAST],
  ['a gap', 'DELETE FROM events WHERE seq = 20', 'event_missing', 20],
])('%s can be accepted: the alarm ends, and a full look goes on telling it', async (_, sql, code, firstSeq) => {
  const { dataDir, file } = await damaged(sql);
  expect(alarms(file)).toEqual([code]);
  expect(await acceptDamage(dataDir, NOW)).toMatchObject({ findings: [{ code, firstSeq }] });
  expect(alarms(file)).toEqual([]);
  const after = await verifyLog(dataDir);
  expect(after).toMatchObject({ whole: false, findings: [{ code, firstSeq }] });
  expect(after.accepted).toEqual({
    ...after.head,
    at: '2026-03-01T08:00:00.000Z',
    findings: [{ code, firstSeq, lastSeq: firstSeq }],
  });
});

test('damage after what was accepted raises the alarm again', async () => {
  const { dataDir, file } = await damaged('UPDATE events SET at = 0 WHERE seq = 20');
  await acceptDamage(dataDir, NOW);
  tamper(file, `UPDATE events SET hash = randomblob(32) WHERE seq = ${LAST}`);
  expect(alarms(file)).toEqual(['head_differs']);
});

test('the triggers that were taken off to do it are put back', async () => {
  const { dataDir, file } = await damaged('UPDATE events SET at = 0 WHERE seq = 20');
  new Database(file).exec('DROP TRIGGER events_stay').close();
  await acceptDamage(dataDir, NOW);
  expect(await verifyLog(dataDir)).toMatchObject({ findings: [{ code: 'event_changed' }] });
  expect(() => new Database(file).exec('UPDATE events SET at = 1')).toThrow('append-only');
});

test('with the end cut off, the tables are what is left of the log says, and the loss stays noted', async () => {
  const { dataDir, file } = await damaged(`DELETE FROM events WHERE seq > ${LAST - 10}`);
  await acceptDamage(dataDir, NOW);
  expect(alarms(file)).toEqual([]);
  expect(await verifyLog(dataDir)).toMatchObject({
    whole: true,
    events: LAST - 10,
    tables: 'same',
    accepted: { seq: LAST - 10, findings: [{ code: 'log_cut', firstSeq: LAST - 9, lastSeq: LAST }] },
  });
});

test.each([
  ['a whole log', '', 'nothing to accept'],
  ['tables that can be made anew', 'DELETE FROM tickets', '`foyer rebuild` mends'],
  [
    'a cut log that is damaged besides',
    `DELETE FROM events WHERE seq > ${LAST - 10}; UPDATE events SET at = 0 WHERE seq = 20`,
    'Put back a backup',
  ],
])('%s is not accepted', async (_, sql, words) => {
  const { dataDir, file } = await damaged(sql);
  const accepting = acceptDamage(dataDir, NOW);
  await expect(accepting).rejects.toThrow(NotAccepted);
  await expect(accepting).rejects.toThrow(words);
  expect((await verifyLog(file)).accepted).toBeNull();
});

test('nothing is accepted while a hub runs', async () => {
  const { dataDir } = await damaged('UPDATE events SET at = 0 WHERE seq = 20');
  const storage = await openStorage(dataDir);
  await expect(acceptDamage(dataDir, NOW)).rejects.toThrow(DataDirInUse);
  await storage.close();
});
