import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const issue = async (serviceId: string, more: object = {}) => (await hub.call('issueTicket', { body: { serviceId, ...more } })).body;
const act = (name: Parameters<DemoHub['call']>[0], id: string, body: object = {}) => hub.call(name, { id, as: 'supervisor', body });
const open = async (query = '') => (await hub.call('listOpenTickets', { as: 'specialist-a', query })).body;
const queues = async (query?: string) =>
  Object.fromEntries(
    (await open(query)).queues.map(({ kind, ownerId, tickets }: { kind: string; ownerId: string; tickets: { number: string }[] }) => [
      `${kind} ${ownerId}`,
      tickets.map(({ number }) => number),
    ]),
  );

test('an empty hall has no queues', async () => {
  expect(await open()).toMatchObject({ queues: [], atCounters: [], noShows: [] });
});

test('each queue stands in calling order, wherever its tickets came from', async () => {
  const [first, , third] = [await issue('deposit'), await issue('deposit'), await issue('withdrawal')];
  await issue('deposit', { priority: 'priority' });
  expect(await queues()).toEqual({ 'service deposit': ['A003', 'A001', 'A002'], 'service withdrawal': ['B001'] });
  await act('assignTicket', third.id, { serviceId: 'deposit', place: 'first' });
  await act('assignTicket', first.id, { counterId: 'counter-c' });
  expect(await queues()).toEqual({ 'service deposit': ['A003', 'B001', 'A002'], 'counter counter-c': ['A001'] });
});

test('no more of a queue are listed than were asked for, and all are counted', async () => {
  expect((await open('?limit=1')).queues).toMatchObject([{ count: 3, tickets: [{ number: 'A003' }] }, { count: 1 }]);
});

test('who was called is at the counter, with the rule that chose it; a no-show can be restored', async () => {
  const called = (await act('callNext', 'counter-c')).body.ticket;
  expect((await open()).atCounters).toMatchObject([{ id: called.id, counterId: 'counter-c', rule: { code: 'assigned' } }]);
  await act('markNoShow', 'counter-c');
  expect(await open()).toMatchObject({ atCounters: [], noShows: [{ id: called.id, state: 'no_show' }] });
  await act('restoreTicket', called.id);
  expect((await open()).noShows).toEqual([]);
});

test('a pool is a queue of its counter', async () => {
  const { ticket } = (await act('callNext', 'counter-c')).body;
  await act('park', 'counter-c', { seconds: 600 });
  expect((await queues())['pool counter-c']).toEqual([ticket.number]);
});
