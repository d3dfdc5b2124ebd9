import { ERROR_STATUS } from '@foyer/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const UNKNOWN_ID = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('a request that cannot be understood', () => {
  test('bad JSON', async () => {
    expect(await hub.send('POST', '/api/tickets', { as: 'kiosk', text: '{"serviceId":', headers: JSON_TYPE })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_JSON' },
    });
  });
  test('JSON that would change prototypes', async () => {
    expect(
      await hub.send('POST', '/api/tickets', { as: 'kiosk', text: '{"serviceId":"deposit","__proto__":{"a":1}}', headers: JSON_TYPE }),
    ).toMatchObject({ status: 400, body: { code: 'INVALID_JSON' } });
  });
  test('an unknown field', async () => {
    const answer = await hub.call('issueTicket', { body: { serviceId: 'deposit', colour: 'red' } });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { issues: [{ message: 'Unrecognized key: "colour"' }] } },
    });
  });
  test('a field of the wrong type says which', async () => {
    const answer = await hub.call('issueTicket', { body: { serviceId: 'deposit', customer: { phone: 12 } } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST', details: { issues: [{ path: 'customer.phone' }] } } });
  });
  test('a missing body where one is needed', async () => {
    expect(await hub.send('POST', '/api/tickets', { as: 'kiosk' })).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });
  test('a body where none is expected', async () => {
    const answer = await hub.call('cancelTicket', { id: UNKNOWN_ID, as: 'admin', body: { why: 'left' } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });
  test('an unknown filter', async () => {
    expect(await hub.call('listTickets', { query: '?colour=red', as: 'admin' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    });
  });
  test('a cursor that the hub never gave', async () => {
    expect(await hub.call('listTickets', { query: '?cursor=abc', as: 'admin' })).toMatchObject({
      status: 400,
      body: { code: 'CURSOR_INVALID' },
    });
  });
  test('a huge body', async () => {
    const text = JSON.stringify({ serviceId: 'deposit', customer: { name: 'x'.repeat(70_000) } });
    expect(await hub.send('POST', '/api/tickets', { as: 'kiosk', text, headers: JSON_TYPE })).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE' },
    });
  });
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])('a body of the type %s', async (type) => {
    expect(await hub.send('POST', '/api/tickets', { as: 'kiosk', text: '{}', headers: { 'content-type': type } })).toMatchObject({
      status: 415,
      body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    });
  });
});

describe('a command with nothing to say', () => {
  test.each([
    ['no body, no type', {}],
    ['no body, JSON type', { headers: JSON_TYPE }],
    ['an empty object', { headers: JSON_TYPE, text: '{}' }],
    ['null', { headers: JSON_TYPE, text: 'null' }],
  ])('may come with %s', async (_, { headers = {}, text }: { headers?: Record<string, string>; text?: string }) => {
    const authorization = `Bearer ${await hub.token('specialist-b')}`;
    const answer = await hub.send('POST', '/api/counters/counter-b/call', {
      headers: { ...headers, authorization },
      ...(text !== undefined && { text }),
    });
    expect(answer.status).toBe(204);
  });
});

describe('an address that is not there', () => {
  test.each(['/api/nothing', '/nothing', '/api/tickets/', '/t'])('%s', async (path) => {
    expect(await hub.send('GET', path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
  test('a wrong method says which are right', async () => {
    const answer = await hub.send('PUT', '/api/services/deposit');
    expect(answer).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED', details: { allow: ['DELETE', 'PATCH'] } } });
    expect(answer.headers.get('allow')).toBe('DELETE, PATCH');
  });
});

describe('ids that nothing has', () => {
  test.each(['nope', 'No such!', 'x'.repeat(150), '%00'])('counter %s', async (id) => {
    expect(await hub.call('callNext', { id: encodeURIComponent(id), as: 'admin' })).toMatchObject({
      status: 404,
      body: { code: 'COUNTER_UNKNOWN' },
    });
  });
  test.each(['nope', UNKNOWN_ID])('ticket %s', async (id) => {
    expect(await hub.call('getTicketStatus', { id })).toMatchObject({ status: 404, body: { code: 'TICKET_UNKNOWN' } });
    expect(await hub.call('cancelTicket', { id, as: 'admin' })).toMatchObject({ status: 404, body: { code: 'TICKET_UNKNOWN' } });
  });
  test('service', async () => {
    expect(await hub.call('issueTicket', { body: { serviceId: 'nope' } })).toMatchObject({
      status: 404,
      body: { code: 'SERVICE_UNKNOWN' },
    });
    expect(await hub.call('updateService', { id: 'nope', as: 'admin', body: {} })).toMatchObject({
      status: 404,
      body: { code: 'SERVICE_UNKNOWN' },
    });
  });
});

describe('what is not possible now', () => {
  test.each(['recall', 'startService', 'finishService', 'markNoShow'] as const)('%s without a ticket', async (name) => {
    expect(await hub.call(name, { id: 'counter-b', as: 'admin' })).toMatchObject({ status: 409, body: { code: 'COUNTER_HAS_NO_TICKET' } });
  });
  test('starting twice, a break with a visitor, cancelling what was called or is done', async () => {
    const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
    await hub.call('callNext', { id: 'counter-b', as: 'admin' });
    expect(await hub.call('cancelTicket', { id: ticket.id, as: 'admin' })).toMatchObject({
      status: 409,
      body: { code: 'TICKET_STATE', details: { state: 'called' } },
    });
    await hub.call('startService', { id: 'counter-b', as: 'admin' });
    expect(await hub.call('startService', { id: 'counter-b', as: 'admin' })).toMatchObject({ status: 409, body: { code: 'TICKET_STATE' } });
    expect(await hub.call('setCounterStatus', { id: 'counter-b', as: 'admin', body: { status: 'break' } })).toMatchObject({
      status: 409,
      body: { code: 'COUNTER_HAS_TICKET' },
    });
    await hub.call('finishService', { id: 'counter-b', as: 'admin' });
    expect(await hub.call('cancelTicket', { id: ticket.id, as: 'admin' })).toMatchObject({
      status: 409,
      body: { code: 'TICKET_STATE', details: { state: 'served' } },
    });
  });
  test('a service that is in use is not removed', async () => {
    const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
    expect(await hub.call('deleteService', { id: 'passbook', as: 'admin' })).toMatchObject({
      status: 409,
      body: { code: 'SERVICE_IN_USE' },
    });
    await hub.call('cancelTicket', { id: ticket.id, as: 'admin' });
  });
  test('adding never overwrites', async () => {
    const answer = await hub.call('createCounter', { as: 'admin', body: { id: 'counter-b', name: 'Z' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'ID_TAKEN', details: { id: 'counter-b' } } });
  });
  test('a copy without a printer', async () => {
    expect(await hub.call('reprintTicket', { id: UNKNOWN_ID, as: 'admin' })).toMatchObject({
      status: 409,
      body: { code: 'PRINTER_NOT_SET_UP' },
    });
  });
});

test('a stale press is refused with how the counter stands now', async () => {
  const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
  await hub.call('callNext', { id: 'counter-b', as: 'specialist-b', body: { expectTicketId: null } });
  for (const expectTicketId of [null, UNKNOWN_ID]) {
    const stale = await hub.call('callNext', { id: 'counter-b', as: 'specialist-b', body: { expectTicketId } });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'STALE_STATE', details: { ticketId: ticket.id, counter: { id: 'counter-b', currentTicket: { id: ticket.id } } } },
    });
  }
  await hub.call('finishService', { id: 'counter-b', as: 'specialist-b', body: { expectTicketId: ticket.id } });
});

test('a fault inside is told without its innards', async () => {
  hub.hall.reads.stats = () => Promise.reject(new Error('secret path /var/x'));
  const answer = await hub.call('getStats', { as: 'admin' });
  expect(answer).toMatchObject({ status: ERROR_STATUS.INTERNAL, body: { code: 'INTERNAL' } });
  expect(JSON.stringify(answer.body)).not.toMatch(/secret|stack/);
});
