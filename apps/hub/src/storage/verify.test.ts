import { createHash } from 'node:crypto';
import { copyFileSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { QueueEvent } from '@foyer/queue';
import { runsOf } from '@foyer/queue/testing';
import { temporaryFolder } from '@foyer/testkit';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { chainHash, encodeEvent } from './log.ts';
import { closedLog, type Log, tamper, visits } from './test/log-maker.ts';
import { type Verification, verifyLog } from './verify.ts';
import { NoHallHere } from './verify-source.ts';

const EVENTS = visits(6);
const LAST = EVENTS.length;
let untouched: Log;
beforeAll(async () => {
  untouched = await closedLog(EVENTS);
});

/** A copy of the log, with somebody's hands on it. */
function tampered(sql: string): string {
  const file = join(temporaryFolder('verify'), 'copy.db');
  copyFileSync(untouched.file, file);
  tamper(file, sql);
  return file;
}

const places = ({ findings }: Verification) => findings.map(({ code, firstSeq, lastSeq }) => [code, firstSeq, lastSeq]);
const found = async (sql: string) => places(await verifyLog(tampered(sql)));
const seqOf = (type: QueueEvent['type'], after = 0) => EVENTS.find((event) => event.type === type && event.seq > after)?.seq ?? Number.NaN;
const atOf = (seq: number) => EVENTS[seq - 1]?.at;

describe('a log that nobody touched', () => {
  test('is whole, and its head is its last hash', async () => {
    const result = await verifyLog(untouched.dataDir);
    expect(result).toMatchObject({
      whole: true,
      events: LAST,
      firstAt: atOf(1),
      lastAt: atOf(LAST),
      tables: 'same',
      findings: [],
      omitted: 0,
    });
    const db = new Database(untouched.file, { readonly: true });
    const { hash } = db.prepare('SELECT hash FROM events WHERE seq = ?').get(LAST) as { hash: Buffer };
    db.close();
    expect(result.head).toEqual({ seq: LAST, hash: hash.toString('hex') });
  });

  test('is left as it was: the same bytes, and no file beside them', async () => {
    const { dataDir, file } = await closedLog(EVENTS);
    const print = () => createHash('sha256').update(readFileSync(file)).digest('hex');
    const [files, bytes] = [readdirSync(dataDir), print()];
    await verifyLog(dataDir);
    expect(readdirSync(dataDir)).toEqual(files);
    expect(print()).toBe(bytes);
  });

  test('is whole as a copied file too, and when it is empty', async () => {
    expect(await verifyLog(tampered(''))).toMatchObject({ whole: true, events: LAST });
    const { dataDir } = await closedLog([]);
    expect(await verifyLog(dataDir)).toMatchObject({ whole: true, events: 0, head: null, tables: 'same' });
  });

  test('that is not there is said to be missing', async () => {
    const folder = temporaryFolder('verify');
    await expect(verifyLog(folder)).rejects.toThrow(NoHallHere);
    await expect(verifyLog('/nowhere')).rejects.toThrow('there is no hall in /nowhere');
    const other = join(folder, 'other.db');
    new Database(other).exec('CREATE TABLE t (a)').close();
    await expect(verifyLog(other)).rejects.toThrow("not a hall's");
  });
});

const call = seqOf('ticket_called');
const MIDDLE = 20;

test.each([
  [
    'a payload',
    `UPDATE events SET payload = replace(payload, 'ordinary', 'urgent__') WHERE seq = ${seqOf('ticket_issued')}`,
    seqOf('ticket_issued'),
  ],
  ["the hall's time zone", `UPDATE events SET payload = replace(payload, '"zone":"', '"zone":"X') WHERE seq = 1`, 1],
  ['who did it', `UPDATE events SET actor = '{"kind":"system"}' WHERE seq = ${MIDDLE}`, MIDDLE],
  ['when', `UPDATE events SET at = at + 1 WHERE seq = ${MIDDLE}`, MIDDLE],
  ['when, as a text', `UPDATE events SET at = at || ' ' || 'o''clock' WHERE seq = ${MIDDLE}`, MIDDLE],
  ['the day', `UPDATE events SET business_day = '2026-01-04' WHERE seq = ${MIDDLE}`, MIDDLE],
  ['the type', `UPDATE events SET type = 'ticket_recalled' WHERE seq = ${call}`, call],
  ['the ticket', `UPDATE events SET ticket_id = 'another' WHERE seq = ${call}`, call],
  ['the counter', `UPDATE events SET counter_id = NULL WHERE seq = ${call}`, call],
  ['nothing into an empty text', "UPDATE events SET ticket_id = '' WHERE seq = 1", 1],
  ['a text into the same bytes', `UPDATE events SET payload = CAST(payload AS BLOB) WHERE seq = ${MIDDLE}`, MIDDLE],
  ['the hash', `UPDATE events SET hash = randomblob(32) WHERE seq = ${MIDDLE}`, MIDDLE],
  ['the hash of the last one', `UPDATE events SET hash = randomblob(32) WHERE seq = ${LAST}`, LAST],
  ['a hash into a text', `UPDATE events SET hash = 'none' WHERE seq = ${MIDDLE}`, MIDDLE],
  ['content and hash', `UPDATE events SET at = 0, hash = x'00' WHERE seq = ${MIDDLE}`, MIDDLE],
])('a change of %s is found in its row and nowhere else', async (_, sql, seq) => {
  const result = await verifyLog(tampered(sql));
  expect(places(result)).toEqual([['event_changed', seq, seq]]);
  expect(result).toMatchObject({ whole: false, events: LAST, tables: 'damaged' });
  expect(result.findings[0]?.says).toContain(`Event ${seq}`);
  expect(result.findings[0]?.remedy).toContain('backup');
});

test('an event that was given a fitting hash no longer fits the next one', async () => {
  const { entry } = encodeEvent({ ...(EVENTS[MIDDLE - 1] as QueueEvent), at: 1 });
  const db = new Database(untouched.file, { readonly: true });
  const { prev } = db.prepare('SELECT prev_hash AS prev FROM events WHERE seq = ?').get(MIDDLE) as { prev: Buffer };
  db.close();
  const hash = chainHash(prev, entry).toString('hex');
  expect(await found(`UPDATE events SET at = 1, hash = x'${hash}' WHERE seq = ${MIDDLE}`)).toEqual([['link_broken', MIDDLE, MIDDLE + 1]]);
});

describe('rows that are not where they were', () => {
  test.each([
    [
      'a link that was changed',
      `UPDATE events SET prev_hash = randomblob(32) WHERE seq = ${MIDDLE}`,
      [['link_broken', MIDDLE - 1, MIDDLE]],
    ],
    ['a row taken out', `DELETE FROM events WHERE seq = ${MIDDLE}`, [['event_missing', MIDDLE, MIDDLE]]],
    [
      'rows taken out',
      `DELETE FROM events WHERE seq IN (12, 13, 14, 30)`,
      [
        ['event_missing', 12, 14],
        ['event_missing', 30, 30],
      ],
    ],
    ['the beginning taken away', 'DELETE FROM events WHERE seq <= 5', [['event_missing', 1, 5]]],
    ['all of it taken away', 'DELETE FROM events', [['log_cut', 1, LAST]]],
    [
      'two neighbours exchanged',
      'UPDATE events SET seq = -1 WHERE seq = 20; UPDATE events SET seq = 20 WHERE seq = 21; UPDATE events SET seq = 21 WHERE seq = -1',
      [
        ['event_misplaced', 20, 20],
        ['event_misplaced', 21, 21],
      ],
    ],
    [
      'two rows exchanged',
      'UPDATE events SET seq = -1 WHERE seq = 20; UPDATE events SET seq = 20 WHERE seq = 30; UPDATE events SET seq = 30 WHERE seq = -1',
      [
        ['event_changed', 20, 20],
        ['event_changed', 30, 30],
      ],
    ],
    [
      'a row put in between',
      `UPDATE events SET seq = -seq WHERE seq >= 20; UPDATE events SET seq = 1 - seq WHERE seq < 0;
       INSERT INTO events SELECT 20, business_day, at + 1, type, actor, ticket_id, counter_id, payload, hash, randomblob(32) FROM events WHERE seq = 19`,
      [
        ['event_changed', 20, 20],
        ['event_misplaced', 21, LAST + 1],
      ],
    ],
    [
      'a row put in twice',
      `UPDATE events SET seq = -seq WHERE seq >= 20; UPDATE events SET seq = 1 - seq WHERE seq < 0;
       INSERT INTO events SELECT 20, business_day, at, type, actor, ticket_id, counter_id, payload, prev_hash, hash FROM events WHERE seq = 19`,
      [['event_misplaced', 20, LAST + 1]],
    ],
    [
      'a row taken out, and the gap closed',
      'DELETE FROM events WHERE seq = 20; UPDATE events SET seq = -seq WHERE seq > 20; UPDATE events SET seq = -1 - seq WHERE seq < 0',
      [
        ['event_misplaced', 20, LAST - 1],
        ['log_cut', LAST, LAST],
      ],
    ],
    [
      'a row before the first',
      'INSERT INTO events SELECT 0, business_day, at, type, actor, ticket_id, counter_id, payload, prev_hash, hash FROM events WHERE seq = 1',
      [['event_misplaced', 0, 0]],
    ],
    [
      'a row far behind the last',
      'INSERT INTO events SELECT 9000, business_day, at, type, actor, ticket_id, counter_id, payload, prev_hash, hash FROM events WHERE seq = 1',
      [
        ['event_missing', LAST + 1, 8999],
        ['event_changed', 9000, 9000],
      ],
    ],
    [
      'a row after the last',
      `INSERT INTO events SELECT seq + 1, business_day, at, type, actor, ticket_id, counter_id, payload, hash, randomblob(32) FROM events WHERE seq = ${LAST}`,
      [['event_changed', LAST + 1, LAST + 1]],
    ],
    [
      'several things at once',
      'UPDATE events SET at = 0 WHERE seq IN (10, 11, 40); DELETE FROM events WHERE seq = 25',
      [
        ['event_changed', 10, 11],
        ['event_missing', 25, 25],
        ['event_changed', 40, 40],
      ],
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await found(sql)).toEqual(expected);
  });
});

describe('a log whose end was cut off', () => {
  test('is found by the head that the hub noted down, with the time of what is left', async () => {
    const result = await verifyLog(tampered(`DELETE FROM events WHERE seq > ${LAST - 3}`));
    expect(places(result)).toEqual([['log_cut', LAST - 2, LAST]]);
    expect(result.findings[0]).toMatchObject({ firstAt: atOf(LAST - 3), details: { knownFrom: 'the hub' } });
  });

  test('is found by the tables, when the note is gone too', async () => {
    const tickets = EVENTS.filter(({ type }) => type === 'ticket_issued');
    const lastArrival = tickets.at(-1)?.seq ?? 0;
    const cut = `DELETE FROM events WHERE seq >= ${lastArrival}; DELETE FROM meta WHERE key = 'log_head'; DELETE FROM recent_calls; DELETE FROM durations`;
    expect(await found(cut)).toEqual([['log_cut', lastArrival, expect.any(Number)]]);
  });

  test('is found by what somebody noted down', async () => {
    const { head } = await verifyLog(untouched.dataDir);
    const cut = tampered(`DELETE FROM events WHERE seq = ${LAST}; DELETE FROM meta`);
    expect(places(await verifyLog(cut, { expected: head ?? undefined }))).toEqual([['log_cut', LAST, LAST]]);
  });
});

describe('a log that was written anew, hashes and all', () => {
  /** As somebody would who can rewrite the whole file. */
  async function forged({ head = false } = {}): Promise<string> {
    const events = EVENTS.map((event) => (event.seq === MIDDLE ? { ...event, at: event.at + 1 } : event));
    const { file } = await closedLog(events, { head: false });
    if (!head) return file;
    const note = new Database(untouched.file, { readonly: true });
    const { value } = note.prepare("SELECT value FROM meta WHERE key = 'log_head'").get() as { value: string };
    note.close();
    tamper(file, `INSERT INTO meta VALUES ('log_head', '${value}')`);
    return file;
  }

  test('is not found without a head from before: the chain proves no more', async () => {
    expect(await verifyLog(await forged())).toMatchObject({ whole: true });
  });

  test('is found with a head from before, even when the log has grown since', async () => {
    const db = new Database(untouched.file, { readonly: true });
    const { hash } = db.prepare('SELECT hash FROM events WHERE seq = 30').get() as { hash: Buffer };
    db.close();
    const expected = { seq: 30, hash: hash.toString('hex') };
    expect(await verifyLog(untouched.dataDir, { expected })).toMatchObject({ whole: true });
    expect(places(await verifyLog(await forged(), { expected }))).toEqual([['head_differs', 30, 30]]);
  });

  test('is found by the note of the hub, where that was forgotten', async () => {
    expect(places(await verifyLog(await forged({ head: true })))).toEqual([['head_differs', LAST, LAST]]);
  });

  test('is found when the tables do not follow it', async () => {
    const last = await forgedEnd({ type: 'ticket_recalled', ticketId: 'never-was' });
    expect(places(await verifyLog(last))).toEqual([['event_impossible', LAST + 1, LAST + 1]]);
  });

  async function forgedEnd(body: object): Promise<string> {
    const { businessDay, at, actor } = EVENTS.at(-1) as QueueEvent;
    const {
      entry: { seq, ...entry },
    } = encodeEvent({ seq: LAST + 1, businessDay, at, actor, counterId: 'a', ...body } as never);
    const file = tampered('');
    const db = new Database(file);
    const { hash } = db.prepare('SELECT hash FROM events WHERE seq = ?').get(LAST) as { hash: Buffer };
    const columns = [entry.businessDay, entry.at, entry.type, entry.actor, entry.ticketId, entry.counterId, entry.payload];
    db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(seq, ...columns, hash, chainHash(hash, { seq, ...entry }));
    db.close();
    return file;
  }

  test.each(['not JSON', 'null', '[]', '3'])('an event whose payload is %j cannot be read, whatever its hash', async (payload) => {
    const file = await forgedEnd({ type: 'ticket_recalled', ticketId: 'never-was' });
    const db = new Database(file);
    const row = db.prepare('SELECT * FROM events WHERE seq = ?').get(LAST + 1) as Record<string, unknown>;
    const { prev_hash: prev, business_day: businessDay, ticket_id: ticketId, counter_id: counterId } = row;
    const hash = chainHash(prev as Buffer, { ...row, businessDay, ticketId, counterId, payload } as never);
    db.close();
    tamper(file, `UPDATE events SET payload = '${payload}', hash = x'${hash.toString('hex')}' WHERE seq = ${LAST + 1}`);
    expect(places(await verifyLog(file))).toEqual([['event_unreadable', LAST + 1, LAST + 1]]);
  });
});

describe('what follows from the log', () => {
  test.each([
    [
      'a changed row',
      "UPDATE tickets SET number = 'X999' WHERE arrival = (SELECT min(arrival) FROM tickets)",
      { table: 'tickets', different: 1, missing: 0, extra: 0 },
    ],
    [
      'a row too few',
      'DELETE FROM tickets WHERE arrival = (SELECT min(arrival) FROM tickets)',
      { table: 'tickets', missing: 1, extra: 0, different: 0 },
    ],
    ['a row too many', "INSERT INTO hall VALUES (2, '{}')", { table: 'hall', extra: 1, missing: 0, different: 0 }],
    [
      'the time zone',
      `UPDATE hall SET settings = replace(settings, '"zone":"', '"zone":"X')`,
      { table: 'hall', different: 1, example: 'id 1' },
    ],
  ])('%s in a table is found', async (_, sql, details) => {
    const result = await verifyLog(tampered(sql));
    expect(result).toMatchObject({ whole: false, tables: 'differ', findings: [{ code: 'table_differs', details }] });
  });

  test.each([
    ['a trigger of the log is missing', 'DROP TRIGGER events_stay', { kind: 'trigger', name: 'events_stay', how: 'missing' }],
    [
      'a trigger that is not ours',
      'CREATE TRIGGER t AFTER INSERT ON tickets BEGIN DELETE FROM tickets WHERE 0; END',
      { name: 't', how: 'foreign' },
    ],
    [
      'an index is another one',
      'DROP INDEX tickets_day; CREATE INDEX tickets_day ON tickets (id)',
      { name: 'tickets_day', how: 'different' },
    ],
  ])('%s', async (_, sql, details) => {
    const file = tampered('');
    new Database(file).exec(sql).close();
    expect(await verifyLog(file)).toMatchObject({ whole: false, tables: 'same', findings: [{ code: 'schema_differs', details }] });
  });

  test('is not compared when nobody asks, and not with the tables of another version', async () => {
    const file = tampered("UPDATE tickets SET number = 'X999'");
    expect(await verifyLog(file, { tables: false })).toMatchObject({ whole: true, tables: 'not_asked' });
    tamper(file, 'UPDATE __drizzle_migrations SET created_at = 1');
    expect(await verifyLog(file)).toMatchObject({ whole: true, tables: 'other_version' });
  });
});

describe('a file that SQLite cannot read', () => {
  test.each([
    ['from its beginning', 0],
    ['in the middle', 40_960],
  ])('%s is damaged, and that is a finding', async (_, position) => {
    const file = tampered('');
    writeSync(openSync(file, 'r+'), Buffer.alloc(4096, 0xa5), 0, 4096, position);
    const result = await verifyLog(file);
    expect(result.whole).toBe(false);
    expect(result.findings.map(({ code }) => code)).toContain('database_damaged');
  });

  test('a table that is gone', async () => {
    expect(await found('DROP TABLE meta')).toEqual([['database_damaged', null, null]]);
  });
});

describe.each(runsOf(60))('with $name', (run) => {
  test('one changed letter anywhere is found in its row', async () => {
    const letters = fc.record({
      seq: fc.integer({ min: 1, max: LAST }),
      column: fc.constantFrom('business_day', 'type', 'actor', 'payload'),
      at: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(letters, async ({ seq, column, at }) => {
        const place = `(1 + ${at} % length(${column}))`;
        const letter = `CASE substr(${column}, ${place}, 1) WHEN 'x' THEN 'y' ELSE 'x' END`;
        const sql = `UPDATE events SET ${column} = substr(${column}, 1, ${place} - 1) || ${letter} || substr(${column}, ${place} + 1) WHERE seq = ${seq}`;
        const result = await verifyLog(tampered(sql), { tables: false });
        expect(result.findings.filter(({ code }) => code === 'event_changed').map(({ firstSeq, lastSeq }) => [firstSeq, lastSeq])).toEqual([
          [seq, seq],
        ]);
        expect(result.findings.every(({ firstSeq, lastSeq }) => firstSeq === seq && lastSeq === seq)).toBe(true);
      }),
      run,
    );
  }, 60_000);
});

test('a log that is spoilt all over is told in few findings, and the rest counted', async () => {
  const { file } = await closedLog(visits(400));
  tamper(file, 'UPDATE events SET at = 0 WHERE seq % 2 = 0');
  const result = await verifyLog(file);
  expect(result.findings).toHaveLength(1000);
  expect(result.findings.length + result.omitted).toBe(Math.floor(result.events / 2));
});
