import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { done } from './refusals/refused.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
  await done(hub, 'takeCounter', { id: 'counter-a', as: 'specialist-a' });
});
afterAll(() => hub.close());

const PRESSES = [
  ['callNext', undefined],
  ['storeNext', undefined],
  ['unstoreNext', undefined],
  ['walkDirect', { serviceId: 'deposit' }],
  ['recall', undefined],
  ['startService', undefined],
  ['finishService', undefined],
  ['markNoShow', undefined],
  ['requeue', undefined],
  ['park', { seconds: 60 }],
  ['transfer', { serviceId: 'passbook' }],
  ['setCounterStatus', { status: 'break' }],
  ['pauseAutoCall', { paused: true }],
] as const;

test.each(PRESSES)('%s: not where somebody else sits, nor where one may not sit', async (name, body) => {
  const { seq } = hub.hall.state;
  const press = (id: string, as: string) => hub.call(name, { id, as, body });
  expect(await press('counter-a', 'specialist-b')).toMatchObject({ status: 409, body: { code: 'COUNTER_TAKEN' } });
  await done(hub, 'updateCounter', { id: 'counter-d', body: { userIds: ['specialist-b'] } });
  const before = Math.max(seq, hub.hall.state.seq);
  expect(await press('counter-d', 'specialist-a')).toMatchObject({ status: 403, body: { code: 'COUNTER_NOT_ALLOWED' } });
  expect(hub.hall.state.seq).toBe(before);
});

test('who supervises helps out anywhere', async () => {
  expect((await hub.call('recall', { id: 'counter-a', as: 'admin' })).body).toMatchObject({ code: 'COUNTER_HAS_NO_TICKET' });
});

test('a seat is freed by who supervises, and by nobody else', async () => {
  const leave = (as: string, whoever?: true) => hub.call('leaveCounter', { id: 'counter-a', as, body: { whoever } });
  expect(await leave('specialist-b')).toMatchObject({ status: 409, body: { code: 'COUNTER_NOT_YOURS' } });
  expect(await leave('specialist-b', true)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect(await leave('admin')).toMatchObject({ status: 409, body: { code: 'COUNTER_NOT_YOURS' } });
  expect(await leave('admin', true)).toMatchObject({ status: 200, body: { counter: { specialist: null } } });
  expect(await hub.call('takeCounter', { id: 'counter-a', as: 'specialist-b' })).toMatchObject({ status: 200 });
});
