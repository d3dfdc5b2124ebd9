import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const issue = (key: string, body: object = { serviceId: 'deposit' }, as?: string) =>
  hub.call('issueTicket', { body, key, ...(as && { as }) });

test('ten equal requests have one effect and ten equal answers', async () => {
  const seq = hub.hall.seq;
  const answers = await Promise.all(Array.from({ length: 10 }, () => issue('ten')));
  expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(hub.hall.seq).toBe(seq + 1);
});

test('the first answer comes back later too, byte by byte, also a refusal and an empty one', async () => {
  const first = await issue('later');
  await hub.call('callNext', { id: 'counter-a', as: 'specialist-a' });
  expect((await issue('later')).body).toEqual(first.body);

  const refused = await hub.call('recall', { id: 'counter-b', as: 'specialist-b', key: 'refused' });
  await issue('other', { serviceId: 'passbook' });
  await hub.call('callNext', { id: 'counter-b', as: 'specialist-b' });
  expect(await hub.call('recall', { id: 'counter-b', as: 'specialist-b', key: 'refused' })).toMatchObject({
    status: 409,
    body: refused.body,
  });

  await hub.call('finishService', { id: 'counter-b', as: 'specialist-b' });
  expect((await hub.call('callNext', { id: 'counter-b', as: 'specialist-b', key: 'empty' })).status).toBe(204);
  await issue('another', { serviceId: 'passbook' });
  expect((await hub.call('callNext', { id: 'counter-b', as: 'specialist-b', key: 'empty' })).status).toBe(204);
});

test('the order of fields makes no other request', async () => {
  const first = await issue('order', { serviceId: 'deposit', locale: 'ru' });
  expect((await issue('order', { locale: 'ru', serviceId: 'deposit' })).body).toEqual(first.body);
});

test('a key that comes back with another request is refused', async () => {
  await issue('reused');
  expect(await issue('reused', { serviceId: 'withdrawal' })).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  await hub.call('recall', { id: 'counter-b', as: 'admin', key: 'two-counters' });
  expect(await hub.call('recall', { id: 'counter-c', as: 'admin', key: 'two-counters' })).toMatchObject({
    status: 422,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
});

test('a key is its owner’s, and one route’s', async () => {
  const mine = await issue('mine', { serviceId: 'deposit' }, 'specialist-a');
  const yours = await issue('mine', { serviceId: 'deposit' }, 'specialist-b');
  expect(yours.body.id).not.toBe(mine.body.id);
  expect((await hub.call('recall', { id: 'counter-c', as: 'specialist-a', key: 'mine' })).body.code).toBe('COUNTER_HAS_NO_TICKET');
});

test.each(['', 'x'.repeat(201), 'with space', 'é'])('"%s" is no key', async (key) => {
  const seq = hub.hall.seq;
  expect(await issue(key)).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_INVALID' } });
  expect(hub.hall.seq).toBe(seq);
});

test('a created service is created once, though its id comes from its name', async () => {
  const create = () => hub.call('createService', { as: 'admin', key: 'create', body: { name: 'Safe', series: { prefix: 'S' } } });
  const before = hub.hall.state.services.size;
  expect((await create()).body).toEqual((await create()).body);
  expect((await hub.call('listServices')).body).toHaveLength(before + 1);
});
