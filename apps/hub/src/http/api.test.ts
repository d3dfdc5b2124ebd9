import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const issue = async (serviceId: string, more: object = {}) => (await hub.call('issueTicket', { body: { serviceId, ...more } })).body;
const at = (id: string, name: Parameters<DemoHub['call']>[0], body?: object) =>
  hub.call(name, { id, as: 'specialist-a', ...(body && { body }) });

test('a visit: issued, called, recalled, started, finished, and in the history', async () => {
  const ticket = await issue('passbook', { locale: 'ru', customer: { name: 'Ann' } });
  expect(ticket).toMatchObject({
    number: 'C001',
    serviceId: 'passbook',
    state: 'waiting',
    position: 1,
    waitingBefore: 0,
    statusUrl: `/t/${ticket.id}`,
    printJob: null,
  });

  const called = await at('counter-b', 'callNext');
  expect(called).toMatchObject({
    status: 200,
    body: {
      ticket: { id: ticket.id, state: 'called', counterId: 'counter-b', userId: 'specialist-a' },
      counter: { status: 'busy' },
      rule: { code: 'first_come' },
    },
  });
  expect((await hub.call('getTicketStatus', { id: ticket.id })).body).toMatchObject({
    number: 'C001',
    state: 'called',
    position: null,
    counter: { id: 'counter-b', name: 'B' },
  });

  expect((await at('counter-b', 'recall')).body).toMatchObject({ ticket: { recalls: 1 }, counter: { currentTicket: { id: ticket.id } } });
  expect((await at('counter-b', 'startService')).body.ticket.state).toBe('serving');
  hub.clock.advance(60_000);
  const finished = await at('counter-b', 'finishService', { outcome: 'done' });
  expect(finished.body).toMatchObject({
    ticket: { state: 'served', outcome: 'done', endedAt: '2026-03-02T09:01:00.000Z' },
    counter: { status: 'open', currentTicket: null },
  });

  expect((await hub.call('getTicketStatus', { id: ticket.id })).body).toMatchObject({ state: 'served', position: null });
  const history = await hub.call('listTickets', { query: '?q=Ann', as: 'specialist-a' });
  expect(history.body).toMatchObject({ items: [{ id: ticket.id, state: 'served', customer: { name: 'Ann' } }], nextCursor: null });
});

test('a call when nobody waits is 204 without a body', async () => {
  expect(await at('counter-b', 'callNext')).toMatchObject({ status: 204, body: '' });
});

test('a call ends the current ticket first', async () => {
  const [first, second] = [await issue('passbook'), await issue('passbook')];
  await at('counter-b', 'callNext');
  expect((await at('counter-b', 'callNext', { expectTicketId: first.id })).body.ticket.id).toBe(second.id);
  expect((await hub.call('getTicketStatus', { id: first.id })).body.state).toBe('served');
  expect((await at('counter-b', 'markNoShow', { expectTicketId: second.id })).body).toMatchObject({
    ticket: { state: 'no_show' },
    counter: { currentTicket: null },
  });
});

test('a higher class is called first, and the call says why', async () => {
  const ordinary = await issue('passbook');
  const paid = await issue('passbook', { priority: 'priority' });
  expect(paid).toMatchObject({ position: 1, waitingBefore: 0 });
  expect((await at('counter-b', 'callNext')).body).toMatchObject({
    ticket: { id: paid.id },
    rule: { code: 'priority_class', candidates: 2 },
  });
  expect((await at('counter-b', 'callNext')).body).toMatchObject({ ticket: { id: ordinary.id } });
  await at('counter-b', 'finishService');
});

test('a waiting ticket can be withdrawn', async () => {
  const ticket = await issue('withdrawal');
  expect(await hub.call('cancelTicket', { id: ticket.id, as: 'specialist-a' })).toMatchObject({
    status: 200,
    body: { id: ticket.id, state: 'cancelled' },
  });
});

test('the history goes page by page, newest first', async () => {
  const pages: string[] = [];
  let cursor = '';
  do {
    const { body } = await hub.call('listTickets', { query: `?limit=2${cursor}`, as: 'supervisor' });
    pages.push(...body.items.map((ticket: { number: string }) => ticket.number));
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
  } while (cursor !== '');
  expect(pages).toEqual(['B001', 'C005', 'C004', 'C003', 'C002', 'C001']);
  expect((await hub.call('listTickets', { query: '?state=cancelled&serviceId=withdrawal', as: 'supervisor' })).body.items).toHaveLength(1);
});

test('the day in figures', async () => {
  expect((await hub.call('getStats', { as: 'supervisor' })).body).toMatchObject({
    issued: 6,
    waiting: 0,
    served: 4,
    noShows: 1,
    cancelled: 1,
  });
});

test('counters show who is there, and the ticket’s key to staff only', async () => {
  const ticket = await issue('deposit');
  await at('counter-a', 'callNext');
  const counterA = async (as?: string) =>
    (await hub.call('listCounters', as ? { as } : {})).body.find(({ id }: { id: string }) => id === 'counter-a');
  expect((await counterA()).currentTicket).toMatchObject({ id: null, number: ticket.number });
  expect((await counterA('specialist-b')).currentTicket).toMatchObject({ id: ticket.id });
  await at('counter-a', 'finishService');
});

test('status by hand', async () => {
  expect((await at('counter-a', 'setCounterStatus', { status: 'break' })).body).toMatchObject({
    ticket: null,
    counter: { status: 'break' },
  });
  expect(await at('counter-a', 'callNext')).toMatchObject({
    status: 409,
    body: { code: 'COUNTER_NOT_OPEN', details: { status: 'break' } },
  });
  expect((await at('counter-a', 'setCounterStatus', { status: 'open' })).body.counter.status).toBe('open');
});

test('services are added, changed and removed', async () => {
  const created = await hub.call('createService', {
    as: 'admin',
    body: { name: 'Loans & credit', names: { ru: 'Кредиты' }, series: { prefix: 'L' } },
  });
  expect(created).toMatchObject({
    status: 201,
    body: {
      id: 'loans-credit',
      names: { en: 'Loans & credit', ru: 'Кредиты' },
      series: { prefix: 'L', first: 1, last: 999, step: 1 },
      order: 7,
      open: true,
    },
  });
  const changed = await hub.call('updateService', {
    id: 'loans-credit',
    as: 'admin',
    body: { name: 'Loans', open: false, series: { prefix: 'L', last: 99 } },
  });
  expect(changed.body).toMatchObject({ name: 'Loans', names: { en: 'Loans', ru: 'Кредиты' }, open: false, series: { first: 1, last: 99 } });
  expect((await hub.call('deleteService', { id: 'loans-credit', as: 'admin' })).status).toBe(204);
  const left = (await hub.call('listServices')).body.map(({ id }: { id: string }) => id);
  expect(left).toEqual(['deposit', 'withdrawal', 'passbook', 'cards', 'loans', 'account']);
});

test('counters are added, changed and removed', async () => {
  const created = await hub.call('createCounter', { as: 'admin', body: { name: 'X', serviceIds: ['deposit'] } });
  expect(created).toMatchObject({ status: 201, body: { id: 'counter-x', status: 'closed', serviceIds: ['deposit'] } });
  const changed = await hub.call('updateCounter', { id: 'counter-x', as: 'admin', body: { serviceIds: ['passbook'] } });
  expect(changed.body).toMatchObject({ name: 'X', serviceIds: ['passbook'] });
  expect((await hub.call('deleteCounter', { id: 'counter-x', as: 'admin' })).status).toBe(204);
});

test('the hall and its health', async () => {
  expect((await hub.call('getHall')).body).toMatchObject({
    name: { en: 'Foyer Demo Bank' },
    languages: ['en', 'ru', 'ar'],
    demo: true,
    publicUrl: 'http://hall.example',
    printer: { state: 'none' },
  });
  expect((await hub.call('health')).body).toMatchObject({ status: 'ok', alarms: [], seq: hub.hall.seq });
});
