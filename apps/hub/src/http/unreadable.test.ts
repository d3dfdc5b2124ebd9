import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { ErrorBody } from '@foyer/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

/** Bytes as they are, until the hub hangs up. */
async function raw(bytes: string) {
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
  socket.write(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1]);
  expect(length).toBe(Buffer.byteLength(body));
  expect(head).toMatch(/^content-type: application\/json; charset=utf-8$/im);
  expect(head).toMatch(/^connection: close$/im);
  return { status: Number(head.split(' ')[1]), head, body: ErrorBody.parse(JSON.parse(body)) };
}

describe('an address that cannot be read', () => {
  test.each([
    ['/api/tickets/%ff/status', 'TICKET_UNKNOWN'],
    [`/api/tickets/${'a'.repeat(300)}/status`, 'TICKET_UNKNOWN'],
    ['/t/%ff', 'NOT_FOUND'],
  ])('%s', async (path, code) => {
    const answer = await hub.send('GET', path);
    expect(answer).toMatchObject({ status: 404, body: { code } });
    ErrorBody.parse(answer.body);
  });
});

describe('what is no request', () => {
  test('a method that does not exist', async () => {
    const { status, head, body } = await raw('FOO /api/tickets HTTP/1.1\r\nHost: hall\r\n\r\n');
    expect({ status, body }).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } });
    expect(head).toMatch(/^allow: .*POST/im);
  });
  test('huge headers', async () => {
    const { status, body } = await raw(`GET /api/health HTTP/1.1\r\nHost: hall\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect({ status, body }).toMatchObject({ status: 431, body: { code: 'BODY_TOO_LARGE', message: expect.stringContaining('headers') } });
  });
  test('noise', async () => {
    expect(await raw('\u0001\u0002\r\n\r\n')).toMatchObject({ status: expect.any(Number), body: { code: expect.any(String) } });
    expect(await raw('GET / HTTP/9.x\r\n\r\n')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });
});

test('OPTIONS that no browser sent is no error', async () => {
  expect(await hub.send('OPTIONS', '/api/tickets')).toMatchObject({ status: 204 });
});

test('the WebSocket’s address says so to whoever comes without one', async () => {
  const answer = await hub.send('GET', '/ws/queues');
  expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST', message: expect.stringContaining('WebSocket') } });
});

test('a page of another site hears why it is refused', async () => {
  const asked = request(`${hub.url}/ws/queues`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      origin: 'http://elsewhere.example',
    },
  }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(403);
  expect(ErrorBody.parse(JSON.parse(await text(answer)))).toMatchObject({
    code: 'ORIGIN_FOREIGN',
    message: expect.stringContaining('another site'),
    details: { origin: 'http://elsewhere.example' },
  });
});

describe('a day of the history', () => {
  test.each(['2026-99-99', '2026-02-29', '26-1-1'])('%s is none', async (day) => {
    expect(await hub.call('listTickets', { query: `?day=${day}`, as: 'admin' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { issues: [{ path: 'day' }] } },
    });
  });
  test.each(['2026-03-02', '2028-02-29'])('%s is one', async (day) => {
    expect((await hub.call('listTickets', { query: `?day=${day}`, as: 'admin' })).status).toBe(200);
  });
});

test('medians are whole seconds: of a wait those that were full, as the call said', async () => {
  await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
  hub.clock.advance(1_507);
  await hub.call('callNext', { id: 'counter-b', as: 'admin' });
  hub.clock.advance(7);
  await hub.call('finishService', { id: 'counter-b', as: 'admin' });
  expect((await hub.call('getStats', { as: 'admin' })).body).toMatchObject({ medianWaitSeconds: 1, medianServiceSeconds: 0 });
});

describe('what the sender saw', () => {
  test('goes with a counter’s status', async () => {
    const set = (expectTicketId: string | null) =>
      hub.call('setCounterStatus', { id: 'counter-b', as: 'admin', body: { status: 'open', expectTicketId } });
    expect((await set(null)).status).toBe(200);
    const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
    await hub.call('callNext', { id: 'counter-b', as: 'admin' });
    expect(await set(null)).toMatchObject({
      status: 409,
      body: { code: 'STALE_STATE', details: { ticketId: ticket.id, counter: { id: 'counter-b', currentTicket: { id: ticket.id } } } },
    });
    expect((await set(ticket.id)).status).toBe(200);
    await hub.call('finishService', { id: 'counter-b', as: 'admin' });
  });
  test('goes with a cancellation', async () => {
    const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
    const cancel = (expectTicketId: string | null) => hub.call('cancelTicket', { id: ticket.id, as: 'admin', body: { expectTicketId } });
    for (const other of [null, 'AAAAAAAAAAAAAAAAAAAAAA'])
      expect(await cancel(other)).toMatchObject({ status: 409, body: { code: 'TICKET_STATE', details: { expectTicketId: other } } });
    expect(await cancel(ticket.id)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  });
});
