import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppointmentId, type Command, PERSONAL_FIELDS, type QueueEvent, snapshot, type TicketId } from '@foyer/queue';
import { appointmentId, at, book, changeBooking, changeHall, counterId, DAY_MS, MORNING, serviceId } from '@foyer/queue/testing';
import { eventually } from '@foyer/testkit';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { openSnapshot } from '../storage/connection.ts';
import { rebuild, verifyLog } from '../storage/index.ts';
import { DATABASE_FILE } from '../storage/paths.ts';
import { newTicketId } from './ids.ts';
import { type TestHall, testHall } from './test/open-hall.ts';

const PATIENCE = 90_000;
const open: TestHall[] = [];
afterEach(async () => {
  for (const { hall } of open.splice(0)) await hall.close();
});

async function aHall(options: Parameters<typeof testHall>[0] = {}): Promise<TestHall> {
  const test = await testHall(options);
  open.push(test);
  return test;
}

const filesOf = ({ dataDir }: Pick<TestHall, 'dataDir'>) =>
  ['', '-wal', '-shm'].map((end) => join(dataDir, `${DATABASE_FILE}${end}`)).filter(existsSync);

/** Which of these are anywhere in the hall's files, whatever SQLite thinks of the place. */
function onDisk(test: Pick<TestHall, 'dataDir'>, words: readonly string[]): string[] {
  const bytes = Buffer.concat(filesOf(test).map((file) => readFileSync(file)));
  return words.filter((word) => bytes.includes(Buffer.from(word)));
}

const nameOf = (n: number) => `Zoë Quillfeather ${String(n).padStart(4, '0')}`;
const phoneOf = (n: number) => `+44 7700 9${String(n).padStart(5, '0')}`;
const remarkOf = (n: number) => `Wheelchair number ${String(n).padStart(4, '0')}`;

/** A visit from the kiosk to the door, with all that may be told of a person on the way. */
async function visit(test: TestHall, n: number): Promise<TicketId> {
  const ticketId = newTicketId();
  const send = (command: Command) =>
    test.hall.execute(command, {
      actor: { kind: 'system' },
      idempotency: { key: `${ticketId} ${command.type}`, fingerprint: `${command.type} ${phoneOf(n)}`.padEnd(43).slice(0, 43) },
      render: ({ state, ended }) => {
        const ticket = state.tickets.get(ticketId) ?? ended[0];
        return { status: 200, body: { id: ticketId, customer: ticket?.customer ?? null, remark: ticket?.remark ?? null } };
      },
    });
  await send({ type: 'issue_ticket', ticketId, serviceId: serviceId('passbook'), customer: { name: nameOf(n), phone: phoneOf(n) } });
  await send({ type: 'set_remark', ticketId, remark: remarkOf(n) });
  await send({ type: 'call_ticket', counterId: counterId('c'), ticketId });
  await send({ type: 'finish_service', counterId: counterId('c') });
  return ticketId;
}

const erase = (test: TestHall, ticketIds: readonly TicketId[], appointmentIds: readonly AppointmentId[] = []) =>
  test.send({ type: 'erase_personal', cause: 'asked', fields: PERSONAL_FIELDS, ticketIds, appointmentIds });

const log = ({ hall }: TestHall) => hall.reads.eventsSince(0, 100_000) as QueueEvent[];
const erasures = (test: TestHall) => log(test).filter((event) => event.type === 'personal_erased');

describe('one visitor’s data', { timeout: PATIENCE }, () => {
  test('are gone when they are erased: from every view, and from every file, to the byte', async () => {
    const test = await aHall();
    const ids: TicketId[] = [];
    for (let n = 0; n < 120; n++) ids.push(await visit(test, n));
    const mine = [nameOf(60), phoneOf(60), remarkOf(60)];
    expect(onDisk(test, mine)).toEqual(mine);
    await erase(test, [ids[60] as TicketId]);
    expect(test.hall.reads.ticket(ids[60] as TicketId)).toMatchObject({ customer: null, remark: null, state: 'served' });
    await eventually(() => expect(onDisk(test, mine)).toEqual([]));
    expect(JSON.stringify(log(test))).not.toContain(nameOf(60));
    expect((await test.hall.privacy.find('Quillfeather 0060')).visits).toEqual([]);
    const others = [nameOf(59), phoneOf(61), remarkOf(61)];
    expect(onDisk(test, others)).toEqual(others);
    expect(test.hall.reads.ticket(ids[61] as TicketId)).toMatchObject({ customer: { name: nameOf(61) }, remark: remarkOf(61) });
  });

  test('leave nothing in any file, however many there were and in whatever order they went', async () => {
    const test = await aHall();
    const ids: TicketId[] = [];
    for (let n = 0; n < 400; n++) ids.push(await visit(test, n));
    const all = ['Quillfeather', '7700 9', 'Wheelchair'];
    expect(onDisk(test, all)).toEqual(all);
    for (const odd of [0, 1]) {
      await erase(
        test,
        ids.filter((_, n) => n % 2 === odd),
      );
    }
    await eventually(() => expect(onDisk(test, all)).toEqual([]));
    await test.hall.close();
    expect(onDisk(test, all)).toEqual([]);
  });

  test('of a booking go with every version of it', async () => {
    const test = await aHall();
    await test.send(changeHall({ zone: 'UTC' }));
    const customer = { name: 'Ottoline Grimshaw', phone: '+44 7700 900123' };
    await test.send({ ...book(1, 'deposit', at('10:00')), customer, note: 'Brings her barrister' } as Command);
    await test.send(changeBooking(1, { at: at('10:30'), note: 'Comes alone after all' }));
    await erase(test, [], [appointmentId(1)]);
    expect(test.hall.state.appointments.get(appointmentId(1))).toMatchObject({ customer: null, note: null, at: at('10:30') });
    const words = [customer.name, customer.phone, 'barrister', 'Comes alone'];
    await eventually(() => expect(onDisk(test, words)).toEqual([]));
    expect(await test.hall.privacy.find('Grimshaw')).toMatchObject({ bookings: [] });
  });

  test('of somebody who waits are gone at once, and they keep their place', async () => {
    const test = await aHall();
    const ticketId = newTicketId();
    await test.send({ type: 'issue_ticket', ticketId, serviceId: serviceId('passbook'), customer: { name: nameOf(1) } });
    await erase(test, [ticketId]);
    expect(test.hall.state.tickets.get(ticketId)).toMatchObject({ state: 'waiting', customer: null });
  });

  test('are not in the answer that is repeated either, which is still the answer', async () => {
    const test = await aHall();
    const id = await visit(test, 7);
    await erase(test, [id]);
    const again = await test.hall.execute(
      { type: 'pass_time' },
      {
        actor: { kind: 'system' },
        idempotency: { key: `${id} set_remark`, fingerprint: 'asked again' },
        render: () => ({ status: 500, body: null }),
      },
    );
    expect(again).toMatchObject({ status: 200, replayed: true, body: { id, customer: null, remark: null } });
  });

  test('leave a log whose chain is whole, whose tables are the log’s, and from which they are made anew', async () => {
    const test = await aHall();
    const ids = [await visit(test, 1), await visit(test, 2)];
    await erase(test, ids.slice(0, 1));
    const before = snapshot(test.hall.state);
    await test.hall.close();
    expect(await verifyLog(test.dataDir)).toMatchObject({ whole: true, tables: 'same' });
    await rebuild(test.dataDir);
    expect(await verifyLog(test.dataDir)).toMatchObject({ whole: true, tables: 'same' });
    const again = await aHall({ dataDir: test.dataDir });
    expect(snapshot(again.hall.state)).toEqual(before);
    expect(ids.map((id) => again.hall.reads.ticket(id)?.customer)).toEqual([null, { name: nameOf(2), phone: phoneOf(2) }]);
  });

  test('are cut out of the write-ahead log as soon as nobody reads an older state any more', async () => {
    const test = await aHall();
    const id = await visit(test, 3);
    const reader = openSnapshot(join(test.dataDir, DATABASE_FILE));
    reader.query('SELECT count(*) FROM events').get();
    await erase(test, [id]);
    expect(onDisk(test, [nameOf(3)])).toEqual([nameOf(3)]);
    reader.close();
    await eventually(() => expect(onDisk(test, [nameOf(3), phoneOf(3)])).toEqual([]), 15_000);
  });
});

describe('the hashes in the log', { timeout: PATIENCE }, () => {
  test('are other ones for the same number, so that nobody finds it by trying all there are', async () => {
    const test = await aHall();
    const customer = { phone: '+44 7700 900123' };
    for (const _ of [1, 2]) await test.send({ type: 'issue_ticket', ticketId: newTicketId(), serviceId: serviceId('passbook'), customer });
    const db = new Database(join(test.dataDir, DATABASE_FILE), { readonly: true });
    const seals = db.prepare("SELECT payload ->> '$.customer.phone.sealed' AS seal FROM events WHERE type = 'ticket_issued'").pluck().all();
    db.close();
    expect(new Set(seals).size).toBe(2);
    expect(seals.every((seal) => /^[A-Za-z0-9_-]{43}$/.test(String(seal)))).toBe(true);
  });

  test('and a telephone number’s salt goes with it while the name stays', async () => {
    const test = await aHall();
    const id = await visit(test, 5);
    await test.send({ type: 'erase_personal', cause: 'asked', fields: ['phone'], ticketIds: [id], appointmentIds: [] });
    const db = new Database(join(test.dataDir, DATABASE_FILE), { readonly: true });
    const row = db
      .prepare('SELECT name, phone, phone_salt AS salt FROM personal WHERE ticket_id = ? AND name IS NOT NULL')
      .get(id) as never;
    db.close();
    expect(row).toEqual({ name: nameOf(5), phone: Buffer.alloc(phoneOf(5).length), salt: Buffer.alloc(22) });
  });
});

describe('a value beside the log that was changed by hand', { timeout: PATIENCE }, () => {
  test.each([
    ['a name', "UPDATE personal SET name = 'Somebody Else' WHERE name IS NOT NULL", 'name'],
    ['a number', "UPDATE personal SET phone = '+1 555 0100' WHERE phone IS NOT NULL", 'phone'],
    ['a remark, with its salt', "UPDATE personal SET words = 'Rude', words_salt = 'x' WHERE words IS NOT NULL", 'words'],
  ])('is found: %s', async (_, sql, fields) => {
    const test = await aHall();
    await visit(test, 1);
    await test.hall.close();
    new Database(join(test.dataDir, DATABASE_FILE)).exec(sql).close();
    expect(await verifyLog(test.dataDir)).toMatchObject({
      whole: false,
      tables: 'same',
      findings: [{ code: 'personal_differs', details: { fields } }],
    });
  });
});

describe('what is overdue', { timeout: PATIENCE }, () => {
  test('goes by itself: numbers when their day is closed, all else after thirty days, and it is in the log', async () => {
    const test = await aHall();
    await test.send(changeHall({ zone: 'UTC' }));
    const mine = await visit(test, 1);
    const left = newTicketId();
    await test.send({
      type: 'issue_ticket',
      ticketId: left,
      serviceId: serviceId('passbook'),
      customer: { name: nameOf(2), phone: phoneOf(2) },
    });
    await test.startTicking();
    expect(erasures(test)).toEqual([]);
    test.clock.advance(DAY_MS);
    await eventually(() => expect(erasures(test)).toHaveLength(1), 10_000);
    expect(erasures(test)[0]).toMatchObject({ cause: 'day_over', fields: ['phone'], actor: { kind: 'system' }, ticketIds: [mine, left] });
    expect(test.hall.reads.ticket(mine)).toMatchObject({ customer: { name: nameOf(1) }, remark: remarkOf(1) });
    await eventually(() => expect(onDisk(test, [phoneOf(1)])).toEqual([]), 10_000);
    test.clock.advance(30 * DAY_MS);
    await eventually(() => expect(test.hall.reads.ticket(mine)).toMatchObject({ customer: null, remark: null }), 10_000);
    expect(erasures(test).at(-1)).toMatchObject({ cause: 'kept_long_enough' });
    await eventually(() => expect(onDisk(test, [nameOf(1), remarkOf(1)])).toEqual([]), 10_000);
  });

  test('is what the administrator says, from the moment it is said', async () => {
    const test = await aHall({ start: MORNING });
    const id = await visit(test, 1);
    await test.startTicking();
    test.clock.advance(3 * DAY_MS);
    await eventually(() => expect(erasures(test)).toHaveLength(1), 10_000);
    expect(test.hall.reads.ticket(id)?.customer).toEqual({ name: nameOf(1) });
    await test.send(changeHall({ privacy: { keepNamesDays: 2, namesOnDisplays: false } }));
    await eventually(() => expect(test.hall.reads.ticket(id)?.customer).toBeNull(), 10_000);
  });

  test('a hall tells how much it holds of its visitors', async () => {
    const test = await aHall();
    await visit(test, 1);
    await visit(test, 2);
    const { kept, lastErasure, settings } = await test.hall.privacy.record();
    expect(Object.fromEntries(kept.map(({ what, count }) => [what, count]))).toEqual({ name: 2, phone: 2, remark: 2, note: 0, reply: 8 });
    expect(kept[0]?.oldest).toBe(new Date(MORNING).toISOString());
    expect([lastErasure, settings]).toEqual([null, { keepNamesDays: 30, namesOnDisplays: false }]);
  });
});

describe('a visitor is found', { timeout: PATIENCE }, () => {
  test.each([
    ['a part of the name, in whatever letters', 'zoË quill'],
    ['the number as it is spoken', '7700900001'],
    ['the number as it was typed', phoneOf(1)],
    ['a remark', 'wheelchair number 0001'],
    ['the ticket’s number', 'K001'],
  ])('by %s', async (_, text) => {
    const test = await aHall();
    const id = await visit(test, 1);
    const { number } = test.hall.reads.ticket(id) ?? { number: '' };
    const found = await test.hall.privacy.find(text === 'K001' ? number.toLowerCase() : text);
    expect(found.visits.map((one) => one.id)).toEqual([id]);
  });
});
