import { type ServiceId, snapshot } from '@foyer/queue';
import { counterId, MORNING, serviceId } from '@foyer/queue/testing';
import { afterEach, expect, test } from 'vitest';
import { newTicketId } from './ids.ts';
import { type TestHall, testHall } from './test/open-hall.ts';

let open: TestHall[] = [];
const opened = async (...args: Parameters<typeof testHall>) => {
  const one = await testHall(...args);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const { hall } of open) await hall.close();
  open = [];
});

const anIssue = () => ({ type: 'issue_ticket', ticketId: newTicketId(), serviceId: serviceId('deposit') }) as const;

test('ten requests with one key, at once and later, have one effect and ten equal answers', async () => {
  const { send, hall } = await opened();
  const before = hall.seq;
  const atOnce = await Promise.all(Array.from({ length: 5 }, () => send(anIssue(), { key: 'k' })));
  const later = await Promise.all(Array.from({ length: 5 }, () => send(anIssue(), { key: 'k' })));
  expect(hall.seq).toBe(before + 1);
  expect(new Set([...atOnce, ...later].map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect([...atOnce, ...later].map(({ replayed }) => replayed)).toEqual([false, ...Array(9).fill(true)]);
});

test('the answer is remembered through a restart', async () => {
  const first = await testHall();
  const answer = await first.send(anIssue(), { key: 'k' });
  await first.hall.close();
  const { send, hall } = await opened({ dataDir: first.dataDir });
  const seq = hall.seq;
  expect(await send(anIssue(), { key: 'k' })).toEqual({ ...answer, replayed: true });
  expect(hall.seq).toBe(seq);
});

test('a key is one request and no other', async () => {
  const { send } = await opened();
  const first = send(anIssue(), { key: 'k', fingerprint: 'one' });
  await expect(send(anIssue(), { key: 'k', fingerprint: 'other' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  await first;
  await expect(send(anIssue(), { key: 'k', fingerprint: 'other' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('a refusal is an answer too: the same key is refused again when it could have been accepted', async () => {
  const first = await testHall();
  const press = { type: 'call_next', counterId: counterId('d') } as const;
  await first.send({ type: 'set_counter_status', counterId: counterId('d'), status: 'closed' });
  const refusal = { code: 'COUNTER_NOT_OPEN', details: { counterId: 'd', status: 'closed' } };
  await expect(first.send(press, { key: 'k' })).rejects.toMatchObject(refusal);
  await first.send({ type: 'set_counter_status', counterId: counterId('d'), status: 'open' });
  await expect(first.send(press, { key: 'k' })).rejects.toMatchObject(refusal);
  await first.hall.close();
  const { send } = await opened({ dataDir: first.dataDir });
  await expect(send(press, { key: 'k' })).rejects.toMatchObject(refusal);
  await expect(send(press, { key: 'another' })).resolves.toMatchObject({ status: 200 });
});

test('an answer without a body stays one', async () => {
  const { hall, send } = await opened();
  const silently = () =>
    hall.execute(
      { type: 'call_next', counterId: counterId('a') },
      { actor: { kind: 'system' }, idempotency: { key: 'k', fingerprint: 'f' }, render: () => ({ status: 204, body: null }) },
    );
  expect(await silently()).toEqual({ status: 204, body: null, text: null, replayed: false });
  await send(anIssue());
  expect(await silently()).toEqual({ status: 204, body: null, text: null, replayed: true });
});

test.each([
  [47, ['old', 'new']],
  [49, ['new']],
])('answers are forgotten after two days of the hub’s own clock: after %d hours there are %j', async (hours, keys) => {
  const { hall, send, dataDir } = await testHall();
  await send(anIssue(), { key: 'old' });
  await hall.close();
  const again = await opened({ dataDir, start: MORNING + hours * 3_600_000 });
  await again.send(anIssue(), { key: 'new' });
  await again.storage.writer.simulate({});
  expect(
    again.storage.reads
      .query<{ key: string }>('SELECT key FROM commands')
      .all()
      .map(({ key }) => key),
  ).toEqual(keys);
});

test('an answer that cannot be worded undoes nothing', async () => {
  const { hall } = await opened();
  const ticketId = newTicketId();
  const badly = hall.execute(
    { type: 'issue_ticket', ticketId, serviceId: 'deposit' as ServiceId },
    {
      actor: { kind: 'system' },
      render: () => {
        throw new Error('no words');
      },
    },
  );
  await expect(badly).rejects.toMatchObject({ code: 'INTERNAL' });
  expect(hall.state.tickets.get(ticketId)?.state).toBe('waiting');
  expect(snapshot(hall.state).seq).toBe(hall.seq);
});
