import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { lanAddresses } from '../main/network.ts';
import { ELSEWHERE, type GuardedHub, guardedHub, JSON_TYPE, untilClosed } from './test/guarded-hub.ts';

// Real sockets, a thousand of them, on whatever machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let guarded: GuardedHub;
let token: string;
beforeAll(async () => {
  guarded = await guardedHub({ told: ['queue.bank.example'] });
  token = await guarded.token();
});
afterAll(() => guarded.close());

const ask: GuardedHub['ask'] = (asked) => guarded.ask(asked);

/** What an upgrade is answered with: 101, or the status and the code of its refusal, after which the connection has to end. */
async function upgrade(headers: Record<string, string>, from = '127.0.0.1', path = '/ws/queues') {
  const socket = await guarded.connection(from);
  const lines = Object.entries({
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  socket.once('data', (first: Buffer) => String(first).startsWith('HTTP/1.1 101') && socket.destroy());
  const { said } = await untilClosed(socket);
  return { status: Number(said.slice(9, 12)), code: /"code":"(\w+)"/.exec(said)?.[1] };
}

describe('a name in Host that is not the hub’s', () => {
  const FOREIGN = [
    'evil.example',
    'evil.example:4100',
    'rebind.127.0.0.1.nip.io',
    '127.0.0.1.evil.example',
    '192.0.2.250',
    '[2001:db8::7]',
    'localhost.evil.example',
    'localhost@evil.example',
    'a b',
  ];
  test.each(FOREIGN)('“%s” is refused over HTTP, whatever is asked', async (host) => {
    for (const path of ['/api/hall', '/health', '/kiosk', '/', '/nothing', '/ca.crt'])
      expect(await ask({ path, headers: { host } }), path).toMatchObject({ status: 421, body: { code: 'HOST_UNKNOWN' } });
    expect(await ask({ method: 'POST', path: '/api/tickets', headers: { host, ...JSON_TYPE }, body: '{}' })).toMatchObject({ status: 421 });
    expect(await ask({ path: '/api/hall', headers: { host }, tls: true })).toMatchObject({ status: 421 });
  });
  test.each(FOREIGN)('“%s” is refused on an upgrade, and the connection ends', async (host) => {
    expect(await upgrade({ host })).toEqual({ status: 421, code: 'HOST_UNKNOWN' });
    expect(await upgrade({ host }, '127.0.0.1', '/nothing')).toMatchObject({ status: 421 });
  });
  test('that is empty, or not there, is none of the hub’s', async () => {
    for (const [head, status] of [
      ['GET /api/hall HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 421],
      ['GET /api/hall HTTP/1.0\r\n\r\n', 421],
      ['GET /api/hall HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ] as const) {
      const socket = await guarded.connection();
      socket.write(head);
      expect((await untilClosed(socket)).said, head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    }
  });
  test('is noted down, with the address that it came from', async () => {
    const audit = await ask({ path: '/api/audit?limit=50', headers: { authorization: `Bearer ${token}` } });
    expect(JSON.stringify(audit.body)).toContain('HOST_UNKNOWN');
  });
  test.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '[::1]:4100', 'queue.bank.example', 'Queue.Bank.Example.'])(
    '“%s” is the hub’s',
    async (host) => {
      expect((await ask({ path: '/api/hall', headers: { host } })).status).toBe(200);
      expect((await upgrade({ host })).status).toBe(101);
    },
  );
});

describe('a page of another site', () => {
  const FOREIGN = [
    'https://evil.example',
    'null',
    'file://',
    'http://127.0.0.1.evil.example',
    'http://localhost:1',
    'app://evil',
    'chrome-extension://x',
    'nonsense',
  ];
  test.each(FOREIGN)('“%s” changes nothing and hears nothing', async (origin) => {
    const before = guarded.hall.state.tickets.size;
    const headers = { origin, authorization: `Bearer ${token}`, ...JSON_TYPE };
    const body = JSON.stringify({ serviceId: 'passbook' });
    for (const tls of [false, true])
      expect(await ask({ method: 'POST', path: '/api/tickets', headers, body, tls })).toMatchObject({
        status: 403,
        body: { code: 'ORIGIN_FOREIGN' },
      });
    for (const method of ['PATCH', 'DELETE'])
      expect(await ask({ method, path: '/api/services/passbook', headers })).toMatchObject({
        status: 403,
        body: { code: 'ORIGIN_FOREIGN' },
      });
    expect(await ask({ method: 'POST', path: '/api/auth/login', headers, body: '{}' })).toMatchObject({ status: 403 });
    expect(await upgrade({ host: `localhost:${guarded.port}`, origin })).toMatchObject({ status: 403, code: 'ORIGIN_FOREIGN' });
    expect(guarded.hall.state.tickets.size).toBe(before);
  });
  test('may not read either: no answer says that it may', async () => {
    const { headers } = await ask({ path: '/api/hall', headers: { origin: 'https://evil.example' } });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
  test('of the hub itself, or of an app, may', async () => {
    const host = `localhost:${guarded.port}`;
    for (const origin of [`http://${host}`, `https://${host}`, 'app://foyer']) {
      expect((await upgrade({ host, origin })).status, origin).toBe(101);
      const answer = await ask({ method: 'POST', path: '/api/tickets', headers: { host, origin, ...JSON_TYPE }, body: '{}' });
      expect(answer.body.code, origin).not.toBe('ORIGIN_FOREIGN');
    }
  });
  test('that came over HTTPS is not one that somebody put into the plain page on the way', async () => {
    const host = `localhost:${guarded.port}`;
    const asked = { method: 'POST', path: '/api/tickets', body: '{}', tls: true, from: ELSEWHERE } as const;
    expect(await ask({ ...asked, headers: { host, origin: `http://${host}`, ...JSON_TYPE } })).toMatchObject({ status: 403 });
    expect((await ask({ ...asked, headers: { host, origin: `https://${host}`, ...JSON_TYPE } })).body.code).not.toBe('ORIGIN_FOREIGN');
  });
});

describe('plain HTTP from another machine', () => {
  const from = ELSEWHERE;
  test('shows a visitor’s page, and what it asks for', async () => {
    expect((await ask({ path: '/api/hall', from })).status).toBe(200);
    expect((await ask({ path: '/health', from })).status).toBe(200);
    expect((await ask({ path: '/ca.crt', from })).body).toContain('BEGIN CERTIFICATE');
    expect((await ask({ path: '/api/tickets/AAAAAAAAAAAAAAAAAAAAAA/status', from })).body.code).toBe('TICKET_UNKNOWN');
    // Not built in this test, and served all the same.
    expect((await ask({ path: '/t/AAAAAAAAAAAAAAAAAAAAAA', from })).status).toBe(503);
    expect((await ask({ path: '/visitor/assets/gone.js', from })).status).toBe(404);
  });
  test.each(['/', '/kiosk', '/counter/', '/display', '/admin/history?day=2026-01-01', '/t', '/visitor', '/T/x', '/t/../admin'])(
    'sends a browser from %s to HTTPS',
    async (path) => {
      const { status, headers } = await ask({ path, from, headers: { host: `localhost:${guarded.port}` } });
      expect({ status, location: headers.location }).toEqual({ status: 308, location: `https://localhost:${guarded.port}${path}` });
    },
  );
  test.each([
    ['GET', '/api/services'],
    ['GET', '/api/docs'],
    ['GET', '/api/hub/authorities'],
    ['POST', '/api/auth/login'],
    ['POST', '/api/pairing'],
    ['POST', '/api/tickets'],
    ['PATCH', '/api/hall'],
    ['POST', '/kiosk'],
    ['GET', '/api/tickets/AAAAAAAAAAAAAAAAAAAAAA/story'],
    ['GET', '/api//hall'],
  ])('refuses %s %s, with a good token too', async (method, path) => {
    for (const headers of [undefined, { authorization: `Bearer ${token}` }])
      expect(await ask({ method, path, from, ...(headers && { headers }) })).toMatchObject({ status: 403, body: { code: 'NEEDS_HTTPS' } });
  });
  test('is as good as HTTPS nowhere but on this machine', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask({ path: '/api/queues', headers })).status).toBe(200);
    expect((await ask({ path: '/api/queues', headers, from, tls: true })).status).toBe(200);
    expect((await ask({ path: '/api/queues', headers, from })).status).toBe(403);
  });
  test('hears nothing on the socket but a ticket, whoever says who they are', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${guarded.port}/ws/queues`, { localAddress: from });
    const heard: { type: string; code?: string; status?: number }[] = [];
    socket.on('message', (data) => heard.push(JSON.parse(String(data))));
    await once(socket, 'open');
    const say = (message: object) => socket.send(JSON.stringify(message));
    say({ type: 'subscribe', rooms: ['global'] });
    say({ type: 'subscribe', rooms: ['global'], token });
    say({ type: 'request', id: '1', method: 'GET', path: '/api/queues', token });
    say({ type: 'request', id: '2', method: 'POST', path: '/api/counters/counter-a/call', token, body: {} });
    say({ type: 'subscribe', rooms: ['ticket:AAAAAAAAAAAAAAAAAAAAAA'] });
    await expect.poll(() => heard.some(({ type }) => type === 'snapshot')).toBe(true);
    await expect.poll(() => heard.filter(({ type }) => type === 'reply').map(({ status }) => status)).toEqual([403, 403]);
    expect(heard.filter(({ type }) => type === 'error').map(({ code }) => code)).toEqual(['DEVICE_UNKNOWN', 'NEEDS_HTTPS']);
    socket.close();
  });
});

describe('every answer', () => {
  test.each(['/api/hall', '/api/nothing', '/nothing', '/health', '/api/queues', '/kiosk/assets/gone.js', '/%E0%A4%A'])(
    '%s is not guessed at, framed, kept or told on',
    async (path) => {
      const { headers } = await ask({ path });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['cache-control']).toBe('no-store');
    },
  );
  test.each(['/', '/api/docs'])('%s, a page, runs its own scripts only', async (path) => {
    const { headers } = await ask({ path });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' });
  });
});

test('this machine’s own address in the network is not this machine itself', async () => {
  const [lan] = lanAddresses();
  if (!lan) return;
  const asked = (path: string) => fetch(`http://${lan}:${guarded.port}${path}`, { redirect: 'manual' });
  expect((await asked('/t/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(503);
  expect((await asked('/api/services')).status).toBe(403);
  const { status, headers } = await asked('/admin');
  expect({ status, location: headers.get('location') }).toEqual({ status: 308, location: `https://${lan}:${guarded.port}/admin` });
  expect((await guarded.ask({ path: '/api/hall', headers: { host: `${lan}:${guarded.port}` }, tls: true })).status).toBe(200);
});
