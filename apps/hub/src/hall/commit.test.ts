import { counterId, serviceId } from '@foyer/queue/testing';
import { afterEach, expect, test } from 'vitest';
import { DataDirInUse } from '../storage/index.ts';
import type { CommitGroup } from './hall.ts';
import { openHall } from './open-hall.ts';
import { listLogger, type TestHall, testHall } from './test/open-hall.ts';

let open: TestHall | null = null;
const opened = async () => (open = await testHall());
afterEach(async () => {
  await open?.hall.close();
  open = null;
});

test('commands of the same moment share a commit, and the groups follow one another without a gap', async () => {
  const { hall, issue } = await opened();
  const groups: CommitGroup[] = [];
  const from = hall.seq;
  hall.onCommit('displays', (group) => groups.push(group));
  await Promise.all(Array.from({ length: 50 }, () => issue()));
  expect(groups.length).toBeLessThan(10);
  expect(groups.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual(Array.from({ length: 50 }, (_, index) => from + 1 + index));
  let last = from;
  for (const { prevSeq, seq } of groups) {
    expect(prevSeq).toBe(last);
    last = seq;
  }
});

test('after a commit: displays, then the caller, then phones', async () => {
  const { hall, issue } = await opened();
  const order: string[] = [];
  hall.onCommit('phones', () => order.push('phones'));
  hall.onCommit('displays', () => order.push('displays'));
  const phones = new Promise((resolve) => hall.onCommit('phones', resolve));
  await issue().then(() => order.push('caller'));
  await phones;
  expect(order).toEqual(['displays', 'caller', 'phones']);
});

test('a listener that fails keeps nobody else from hearing', async () => {
  const { hall, issue, logger } = await opened();
  let heard = 0;
  hall.onCommit('displays', () => {
    throw new Error('broken display');
  });
  const stop = hall.onCommit('displays', () => heard++);
  await issue();
  stop();
  await issue();
  expect(heard).toBe(1);
  expect(logger.lines).toContain('a listener failed');
});

test('nothing is shown, and nobody answered, before it is on the disk', async () => {
  const { hall, storage, issue } = await opened();
  await storage.writer.simulate({ commitDelayMs: 80 });
  let answered = false;
  const issued = issue().then((id) => {
    answered = true;
    return id;
  });
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(answered).toBe(false);
  expect(hall.state.tickets.size).toBe(0);
  expect(hall.state.tickets.get(await issued)?.number).toBe('D001');
});

test('reads do not wait for a slow disk', async () => {
  const { hall, storage, issue } = await opened();
  const id = await issue();
  await hall.reads.history({ limit: 10 });
  await storage.writer.simulate({ commitDelayMs: 1500 });
  let written = false;
  const slow = issue().then(() => {
    written = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(hall.reads.ticket(id)?.number).toBe('D001');
  expect((await hall.reads.history({ limit: 10 })).items).toHaveLength(1);
  expect((await hall.reads.stats(hall.businessDay())).issued).toBe(1);
  expect(written).toBe(false);
  await slow;
});

test('a ticket that is finished is in a state, not unknown', async () => {
  const { hall, send, issue, call } = await opened();
  const id = await issue();
  await call('a');
  await send({ type: 'finish_service', counterId: counterId('a'), outcome: 'done' });
  expect(hall.state.tickets.has(id)).toBe(false);
  expect(hall.reads.ticket(id)).toMatchObject({ state: 'served', outcome: 'done', counterId: 'a' });
  await expect(send({ type: 'cancel_ticket', ticketId: id })).rejects.toMatchObject({
    code: 'TICKET_STATE',
    details: { ticketId: id, state: 'served' },
  });
  await expect(send({ type: 'cancel_ticket', ticketId: 'never-was-a-ticket-000' as typeof id })).rejects.toMatchObject({
    code: 'TICKET_UNKNOWN',
  });
});

test('a decision names the tickets that it ended, as they are then', async () => {
  const { hall, issue, call } = await opened();
  const [first, second] = [await issue(), await issue()];
  await call('a');
  const reply = await hall.execute(
    { type: 'call_next', counterId: counterId('a') },
    { actor: { kind: 'system' }, render: ({ ended }) => ({ status: 200, body: ended }) },
  );
  expect(reply.body).toEqual([hall.reads.ticket(first)]);
  expect(hall.state.tickets.get(second)?.state).toBe('called');
});

test('the missing events can be asked for, but not too many', async () => {
  const { hall, issue } = await opened();
  const { seq } = hall;
  await Promise.all([issue(), issue(), issue()]);
  expect(hall.reads.eventsSince(seq, 3)?.map((event) => event.seq)).toEqual([seq + 1, seq + 2, seq + 3]);
  expect(hall.reads.eventsSince(seq, 2)).toBeNull();
  expect(hall.reads.eventsSince(hall.seq, 2)).toEqual([]);
});

test('one hub at a time: the second is told who has the folder', async () => {
  const { dataDir } = await opened();
  const second = openHall({ dataDir, clock: Date, logger: listLogger() });
  await expect(second).rejects.toThrow(DataDirInUse);
  await expect(second).rejects.toThrow(`process ${process.pid}`);
});

test('what was accepted is finished before the end; what comes later is refused', async () => {
  const { hall, send, dataDir } = await testHall();
  const issue = (n: number) =>
    send({ type: 'issue_ticket', ticketId: `T${String(n).padStart(21, '0')}` as never, serviceId: serviceId('deposit') });
  const accepted = Array.from({ length: 20 }, (_, n) => issue(n));
  const closed = hall.close();
  await expect(issue(99)).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
  await Promise.all(accepted);
  await closed;
  open = await testHall({ dataDir });
  expect(open.hall.state.tickets.size).toBe(20);
});

test('the token secret is the same after a restart, and another one elsewhere', async () => {
  const first = await testHall();
  const other = await testHall();
  const secret = first.hall.tokenSecret;
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(other.hall.tokenSecret).not.toBe(secret);
  await Promise.all([first.hall.close(), other.hall.close()]);
  open = await testHall({ dataDir: first.dataDir });
  expect(open.hall.tokenSecret).toBe(secret);
});
