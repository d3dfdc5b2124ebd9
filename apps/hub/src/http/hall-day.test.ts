import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeEach(async () => {
  hub = await demoHub();
  await change({ zone: 'UTC' });
});
afterEach(() => hub.close());

const change = (body: object) => hub.call('updateHall', { as: 'admin', body });
const day = async () => (await hub.call('getHall')).body.businessDay;

test('the answer to another zone or cut-over has the business day that is now', async () => {
  expect(await day()).toBe('2026-03-02');
  for (const [body, becomes] of [
    [{ zone: 'Pacific/Honolulu' }, '2026-03-01'],
    [{ zone: 'UTC' }, '2026-03-02'],
    [{ cutover: '10:00' }, '2026-03-01'],
  ] as const) {
    expect((await change(body)).body.businessDay).toBe(becomes);
    expect(await day()).toBe(becomes);
  }
});

test('nobody who waits is sent home by a setting', async () => {
  const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'deposit' } });
  expect(await change({ zone: 'Pacific/Honolulu' })).toMatchObject({
    status: 409,
    body: { code: 'BUSINESS_DAY_IN_USE', details: { openTickets: 1 } },
  });
  expect((await change({ zone: 'Europe/Berlin', cutover: '05:00' })).status).toBe(200);
  expect(hub.hall.state.tickets.get(ticket.id)).toMatchObject({ state: 'waiting' });
  await hub.call('cancelTicket', { id: ticket.id, as: 'admin' });
  expect((await change({ zone: 'Pacific/Honolulu' })).status).toBe(200);
});
