import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { listen } from '../test/socket-client.ts';

const CLIENTS = 16;
const VISITS = 25;

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub(undefined, null, { rateLimits: false });
  for (let index = 0; index < CLIENTS; index += 1) {
    const id = `desk-${index}`;
    await hub.call('createCounter', { as: 'admin', body: { id, name: `D${index}`, serviceIds: ['deposit', 'withdrawal', 'passbook'] } });
    await hub.call('setCounterStatus', { id, as: 'admin', body: { status: 'open' } });
  }
});
afterAll(() => hub.close());

const SERVICES = ['deposit', 'withdrawal', 'passbook'];

test(`${CLIENTS} clients issue, call and finish at once: nothing lost, doubled or called twice`, async () => {
  const display = await listen(hub, ['display:1']);
  const issued: string[] = [];
  const called: string[] = [];
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => oneClient(client, issued, called)));
  while (await callOne('desk-0', called));
  await Promise.all(
    Array.from({ length: CLIENTS }, (_, client) => hub.call('finishService', { id: `desk-${client}`, as: 'specialist-a' })),
  );

  expect(new Set(issued).size).toBe(CLIENTS * VISITS);
  expect(called.length).toBe(issued.length);
  expect(new Set(called)).toEqual(new Set(issued));
  expect((await hub.call('getStats', { as: 'admin' })).body).toMatchObject({ issued: issued.length, waiting: 0, served: issued.length });
  await display.next('queue_update', ({ seq }) => seq === hub.hall.seq);
  expect(new Set(display.all('ticket_called').map(({ number }) => number)).size).toBe(issued.length);
  const updates = display.all('queue_update');
  expect(updates.slice(1).every(({ prev }, index) => prev === updates[index]?.seq)).toBe(true);
  display.close();
}, 60_000);

async function oneClient(client: number, issued: string[], called: string[]): Promise<void> {
  for (let visit = 0; visit < VISITS; visit += 1) {
    const { body } = await hub.call('issueTicket', { body: { serviceId: SERVICES[(client + visit) % 3] }, key: `${client}-${visit}` });
    issued.push(body.id);
    await callOne(`desk-${client}`, called);
  }
}

async function callOne(counter: string, called: string[]): Promise<boolean> {
  const { status, body } = await hub.call('callNext', { id: counter, as: 'specialist-a' });
  if (status === 200) called.push(body.ticket.id);
  return status === 200;
}
