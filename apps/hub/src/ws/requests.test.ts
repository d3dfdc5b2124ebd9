import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { listen, socketClient } from '../test/socket-client.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const ISSUE = { type: 'request', method: 'POST', path: '/api/tickets', body: { serviceId: 'deposit' } };
const replyTo = (client: Awaited<ReturnType<typeof socketClient>>, wanted: string) => client.next('reply', ({ id }) => id === wanted);

test('the answers are those of HTTP', async () => {
  const client = await socketClient(hub.url, { cookie: (await hub.device('kiosk')).cookie });
  client.say({ ...ISSUE, id: '1' });
  expect(await replyTo(client, '1')).toMatchObject({ status: 201, body: { number: 'A001', position: 1 } });
  client.say({ type: 'request', id: '2', method: 'GET', path: '/api/counters' });
  expect((await replyTo(client, '2')).body).toEqual((await hub.call('listCounters')).body);
  client.say({ ...ISSUE, id: '3', body: { serviceId: 'deposit', colour: 'red' } });
  expect(await replyTo(client, '3')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  client.say({ type: 'request', id: '4', method: 'GET', path: '/api/nothing' });
  expect(await replyTo(client, '4')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  client.close();
});

test('so are the rights', async () => {
  const client = await socketClient(hub.url);
  const call = { type: 'request', method: 'POST', path: '/api/counters/counter-b/call' };
  client.say({ ...call, id: '1' });
  expect(await replyTo(client, '1')).toMatchObject({ status: 401 });
  client.say({ ...call, id: '2', token: await hub.token('specialist-b') });
  expect(await replyTo(client, '2')).toEqual({ type: 'reply', id: '2', status: 204, body: null });
  client.close();
});

test('a key given over HTTP holds on the socket', async () => {
  const { body } = await hub.call('issueTicket', { body: ISSUE.body, key: 'same' });
  const client = await socketClient(hub.url, { cookie: (await hub.device('kiosk')).cookie });
  client.say({ ...ISSUE, id: '1', idempotencyKey: 'same' });
  expect((await replyTo(client, '1')).body).toEqual(body);
  client.close();
});

test('a display hears of a call before the caller has the answer, phones after', async () => {
  const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
  const order: string[] = [];
  const note = (name: string) => (message: { type: string }) => order.push(`${name} ${message.type}`);
  const [display, phone] = await Promise.all([listen(hub, ['display:1']), listen(hub, [`ticket:${ticket.id}`])]);
  display.socket.on('message', (data) => note('display')(JSON.parse(String(data))));
  phone.socket.on('message', (data) => note('phone')(JSON.parse(String(data))));
  await hub.call('callNext', { id: 'counter-b', as: 'specialist-b' });
  await phone.next('ticket_update');
  const told = order.filter((line) => !line.endsWith('heartbeat'));
  expect(told.indexOf('display ticket_called')).toBeLessThan(told.indexOf('phone ticket_update'));
  display.close();
  phone.close();
});
