import { once } from 'node:events';
import { ENDPOINTS, type RouteName } from '@foyer/contract';
import { pairDevice } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { ELSEWHERE, type GuardedHub, guardedHub, JSON_TYPE, untilClosed } from '../network/test/guarded-hub.ts';
import { isTooDeep } from './json-depth.ts';
import { FLOOD, LIMITS, limitOf, SOCKET_PACE } from './limits.ts';

// Real sockets, a thousand of them, on whatever machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let guarded: GuardedHub;
let kiosks: string[];
beforeAll(async () => {
  guarded = await guardedHub();
  const url = `http://127.0.0.1:${guarded.port}`;
  kiosks = [];
  for (const name of ['One', 'Two']) kiosks.push((await pairDevice({ url, role: 'kiosk', name })).cookie);
});
afterAll(() => guarded.close());

const takeTicket = (headers: Record<string, string> = {}, from?: string) =>
  guarded.ask({
    method: 'POST',
    path: '/api/tickets',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ serviceId: 'deposit' }),
    ...(from && { from, tls: true }),
  });

/** How many of a thousand, 25 at a time, were answered with each status; and in how many of a limiter's minutes. */
async function thousand(ask: () => Promise<{ status: number }>): Promise<{ counts: Record<number, number>; minutes: number }> {
  const since = performance.now();
  const counts: Record<number, number> = {};
  const worker = async () => {
    for (let count = 0; count < 40; count += 1) {
      const { status } = await ask();
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 25 }, worker));
  return { counts, minutes: 1 + Math.floor((performance.now() - since) / 60_000) };
}

/** Of the thousand all but these were refused for their number. */
function expectAtMost(counts: Record<number, number>, status: number, most: number): void {
  expect(Object.keys(counts).sort()).toEqual([String(status), '429']);
  expect(counts[status]).toBeLessThanOrEqual(most);
  expect((counts[status] ?? 0) + (counts[429] ?? 0)).toBe(1000);
}

describe('1,000 ticket requests', () => {
  test('from one kiosk are a minute’s worth of tickets, and the next kiosk goes on', async () => {
    const before = guarded.hall.state.tickets.size;
    const [one = '', two = ''] = kiosks;
    const allowed = LIMITS.tickets.paces[0].points;
    const { counts, minutes } = await thousand(() => takeTicket({ cookie: one }));
    expectAtMost(counts, 201, allowed * minutes);
    expect(guarded.hall.state.tickets.size - before).toBe(counts[201]);
    const refused = await takeTicket({ cookie: one });
    expect(refused.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', details: { retryAfterSeconds: expect.any(Number) } });
    expect(Number(refused.headers['retry-after'])).toBe(refused.body.details.retryAfterSeconds);
    expect(refused.body.details.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.body.details.retryAfterSeconds).toBeLessThanOrEqual(60);
    // The address of both has had its fill as well: another one has not.
    expect((await takeTicket({ cookie: two }, ELSEWHERE)).status).toBe(201);
  });
  test('from an address that shows nothing give no ticket, and are soon not looked at', async () => {
    const before = guarded.hall.state.tickets.size;
    const from = '127.0.0.9';
    const { counts, minutes } = await thousand(() => takeTicket({}, from));
    expectAtMost(counts, 401, LIMITS.tickets.fromAddress.points * minutes);
    expect(guarded.hall.state.tickets.size).toBe(before);
  });
  test('are noted down once, with how many there were', async () => {
    const { items } = await guarded.hall.reads.audit({ limit: 200 });
    const notes = items.filter(({ type }) => type === 'limit_reached');
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.length).toBeLessThan(10);
  });
});

test('a flood from one address is stopped at the door, whatever it asks for', async () => {
  const from = '127.0.0.5';
  const refused = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const socket = await guarded.connection(from);
      const one = 'GET /t/x HTTP/1.1\r\nHost: localhost\r\n';
      socket.write(`${`${one}\r\n`.repeat(FLOOD.points / 5)}${one}Connection: close\r\n\r\n`);
      return (await untilClosed(socket)).said.split('HTTP/1.1 429 ').length - 1;
    }),
  );
  expect(refused.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  expect((await guarded.ask({ path: '/health', from })).status).toBe(429);
  expect((await guarded.ask({ path: '/health', from: '127.0.0.6' })).status).toBe(200);
  expect((await guarded.ask({ path: '/health' })).status).toBe(200);
});

test('a socket that sends without end is told, and then closed', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${guarded.port}/ws/queues`);
  await once(socket, 'open');
  const said = new Set<string>();
  socket.on('message', (data) => said.add(JSON.parse(String(data)).code));
  const closed = once(socket, 'close');
  const ask = JSON.stringify({ type: 'subscribe', rooms: ['ticket:AAAAAAAAAAAAAAAAAAAAAA'] });
  for (let count = 0; count < SOCKET_PACE.points + 50; count += 1) socket.send(ask);
  expect((await closed)[0]).toBe(1008);
  expect(said).toContain('TOO_MANY_REQUESTS');
});

test('without limits the hub takes everything, and its health says so', async () => {
  const loose = await guardedHub({ rateLimits: false });
  const { cookie } = await pairDevice({ url: `http://127.0.0.1:${loose.port}`, role: 'kiosk' });
  for (let count = 0; count < LIMITS.tickets.paces[0].points + 5; count += 1)
    expect(
      (await loose.ask({ method: 'POST', path: '/api/tickets', headers: { ...JSON_TYPE, cookie }, body: '{"serviceId":"deposit"}' }))
        .status,
    ).toBe(201);
  expect((await loose.ask({ path: '/health' })).body).toMatchObject({ status: 'degraded', alarms: ['rate_limits_off'] });
  await loose.close();
});

describe('a limit', () => {
  test('is on every route', () => {
    for (const name of Object.keys(ENDPOINTS) as RouteName[]) expect(Object.keys(LIMITS), name).toContain(limitOf(name));
    expect(limitOf('issueTicket')).toBe('tickets');
    expect(limitOf('callNext')).toBe('commands');
    expect(limitOf('exportTickets')).toBe('heavy');
    expect(limitOf('getTicketStatus')).toBe('open');
    expect(limitOf('listOpenTickets')).toBe('reads');
  });
  test('leaves a busy hall alone: a ticket every six seconds all day long, a press every second', () => {
    const secondsEach = ({ points, seconds }: { points: number; seconds: number }) => seconds / points;
    for (const pace of LIMITS.tickets.paces) expect(secondsEach(pace)).toBeLessThanOrEqual(6);
    expect(secondsEach(LIMITS.commands.paces[0])).toBeLessThanOrEqual(1);
  });
});

describe('depth', () => {
  test.each([
    ['{}', 1, false],
    ['[[1]]', 1, true],
    ['{"a":"[[[[\\"[[["}', 1, false],
    ['{"a\\\\":[[1]]}', 2, true],
    ['[[],[],[]]', 2, false],
    ['"[[[', 0, false],
  ])('of %s beyond %d: %s', (text, deepest, expected) => expect(isTooDeep(text, deepest)).toBe(expected));
});
