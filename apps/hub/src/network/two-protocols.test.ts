import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { manualClock, pairDevice } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { keepCurrent } from './keep-current.ts';
import { ELSEWHERE, type GuardedHub, guardedHub, JSON_TYPE, untilClosed } from './test/guarded-hub.ts';

const IMPATIENT = { firstWordMs: 1000, headersTimeout: 1000, requestTimeout: 1500, connectionsCheckingInterval: 100 };
/** Without its impatience a hub would wait ten seconds at the least. */
const SOON_MS = 7_000;
const DAY = 24 * 60 * 60 * 1000;
/** The certificates are as old, so that time goes on to where the client, whose clock is the real one, is. */
const AGE = 61 * DAY;
const clock = manualClock(new Date(Date.now() - AGE).toISOString());

// Real sockets, a thousand of them, on whatever machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let guarded: GuardedHub;
beforeAll(async () => {
  guarded = await guardedHub({ connectionsPerAddress: 20, clock });
});
afterAll(() => guarded.close());

/** The protocol that was agreed on, or the code of what went wrong. */
async function handshake(options: ConnectionOptions, from = '127.0.0.1'): Promise<string> {
  const socket = connectTls({ socket: await guarded.connection(from), servername: 'localhost', ...options });
  try {
    await once(socket, 'secureConnect');
    return socket.getProtocol() ?? '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    socket.destroy();
  }
}

describe('one port', () => {
  test('speaks HTTP and HTTPS, also to many at once', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => guarded.ask({ path: '/api/hall', tls: index % 2 === 0 }));
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
  });
  test('takes a body that comes in pieces, by either', async () => {
    for (const tls of [false, true]) {
      const socket = tls ? await overTls() : await guarded.connection();
      const body = JSON.stringify({ username: 'nobody', password: 'x'.repeat(150) });
      socket.write('P');
      for (const part of [
        'OST /api/auth/login HTTP/1.1\r\nHost: local',
        `host\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
        body.slice(0, 5),
        body.slice(5),
      ]) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        socket.write(part);
      }
      expect((await untilClosed(socket)).said).toMatch(/^HTTP\/1.1 401 /);
    }
  });
  test('carries WebSockets over TLS', async () => {
    const socket = new WebSocket(`wss://127.0.0.1:${guarded.port}/ws/queues`, { ca: guarded.ca(), localAddress: ELSEWHERE });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'subscribe', rooms: ['ticket:AAAAAAAAAAAAAAAAAAAAAA'] }));
    const [first] = await once(socket, 'message');
    expect(JSON.parse(String(first)).type).toBe('snapshot');
    socket.close();
    await once(socket, 'close');
  });
});

const overTls = async (hub: GuardedHub = guarded): Promise<TLSSocket> => {
  const socket = connectTls({ host: '127.0.0.1', port: hub.port, ca: hub.ca(), servername: 'localhost' });
  await once(socket, 'secureConnect');
  return socket;
};

describe('TLS', () => {
  test('is 1.2 or 1.3', async () => {
    const ca = guarded.ca();
    expect(await handshake({ ca })).toBe('TLSv1.3');
    expect(await handshake({ ca, maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
    // By a client that would take such old ones, which OpenSSL otherwise does not.
    for (const maxVersion of ['TLSv1.1', 'TLSv1'] as const)
      expect(await handshake({ ca, minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' })).toMatch(/PROTOCOL_VERSION/);
  });
  test('of another host, or by another authority, is not taken', async () => {
    expect(await handshake({ ca: guarded.ca(), servername: 'evil.example' })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await handshake({})).toMatch(/SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY/);
    const other = await guardedHub();
    expect(await handshake({ ca: other.ca() })).toMatch(/SELF_SIGNED|UNABLE|CERT_SIGNATURE_FAILURE/);
    await other.close();
  });
  test('shows the authority beside the certificate, for whoever meets the hub for the first time', async () => {
    const socket = await overTls();
    expect(socket.getPeerCertificate(true).issuerCertificate.fingerprint256).toBe(guarded.network.authorities[0]?.fingerprint);
    socket.destroy();
  });
  test('goes on with a new certificate while the hub runs, and the log tells of it', async () => {
    const serial = async () => {
      const socket = await overTls();
      const { serialNumber } = socket.getPeerCertificate();
      socket.destroy();
      return serialNumber;
    };
    const open = await overTls();
    const before = await serial();
    const stop = await keepCurrent({ network: guarded.network, hall: guarded.hall, logger: guarded.hub.app.log, everyMs: 20 });
    clock.advance(AGE);
    await expect.poll(serial, { timeout: 10_000 }).not.toBe(before);
    await stop();
    // What was agreed on before goes on.
    open.write('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect((await untilClosed(open)).said).toMatch(/^HTTP\/1.1 200 /);
    expect(JSON.stringify(await guarded.hall.reads.audit({ limit: 100 }))).toContain('certificate_renewed');
  });
});

test('devices and people are told the authorities, and anybody may fetch them', async () => {
  const { cookie } = await pairDevice({ url: `http://127.0.0.1:${guarded.port}`, role: 'display' });
  const { body } = await guarded.ask({ path: '/api/hub/authorities', headers: { cookie }, tls: true });
  const [authority] = guarded.network.authorities;
  expect(body).toEqual({
    authorities: [
      {
        fingerprint: authority?.fingerprint,
        notAfter: new Date(authority?.notAfter ?? 0).toISOString(),
        pem: authority?.pair.certificate,
        current: true,
      },
    ],
  });
  const file = await guarded.ask({ path: '/ca.crt', from: ELSEWHERE });
  expect(file.headers['content-type']).toBe('application/x-x509-ca-cert');
  expect(new X509Certificate(file.body as string).fingerprint256).toBe(authority?.fingerprint);
  expect(file.body).not.toContain('PRIVATE');
});

describe('a slow client', () => {
  let impatient: GuardedHub;
  beforeAll(async () => {
    impatient = await guardedHub({ slow: IMPATIENT });
  });
  afterAll(() => impatient.close());

  test('that says nothing is cut off', async () => {
    expect((await untilClosed(await impatient.connection())).afterMs).toBeLessThan(SOON_MS);
  });
  test('that begins to speak TLS and does not go on is cut off', async () => {
    const socket = await impatient.connection();
    socket.write(Buffer.from([0x16, 0x03, 0x01]));
    expect((await untilClosed(socket)).afterMs).toBeLessThan(SOON_MS);
  });
  test('that sends one header after the other is cut off, by either protocol', async () => {
    for (const socket of [await impatient.connection(), await overTls(impatient)]) {
      socket.write('GET /api/hall HTTP/1.1\r\nHost: localhost\r\n');
      const drip = setInterval(() => socket.writable && socket.write(`X-${Math.random()}: 1\r\n`), 40);
      const { said, afterMs } = await untilClosed(socket);
      clearInterval(drip);
      expect(said).toMatch(/^HTTP\/1.1 408 /);
      expect(afterMs).toBeLessThan(SOON_MS);
    }
  });
  test('that sends its body byte by byte is cut off', async () => {
    const socket = await impatient.connection();
    socket.write('POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{');
    const drip = setInterval(() => socket.writable && socket.write(' '), 40);
    const { said, afterMs } = await untilClosed(socket);
    clearInterval(drip);
    expect(said).toMatch(/^HTTP\/1.1 408 /);
    expect(afterMs).toBeLessThan(SOON_MS);
  });
});

describe('too much', () => {
  test('in the headers is refused', async () => {
    const socket = await guarded.connection();
    socket.write(`GET /api/hall HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect((await untilClosed(socket)).said).toMatch(/^HTTP\/1.1 431 /);
  });
  test('in the body is refused before it is read: 10 MB, announced and not', async () => {
    const announced = await guarded.connection();
    announced.write(
      'POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n{',
    );
    await expect.poll(() => String(announced.read() ?? '')).toMatch(/^HTTP\/1.1 413 /);
    announced.destroy();

    const chunked = await guarded.connection();
    chunked.write(
      'POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const ended = untilClosed(chunked);
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    for (let sent = 0; sent < 320 && chunked.writable; sent += 1) chunked.write(chunk);
    expect((await ended).said).toMatch(/^HTTP\/1.1 413 /);
  });
  test('in depth is refused: 30,000 brackets over HTTP and over the socket', async () => {
    const deep = `{"serviceId":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    for (const path of ['/api/auth/login', '/api/pairing'])
      expect(await guarded.ask({ method: 'POST', path, headers: JSON_TYPE, body: deep })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_JSON', details: { deepest: 32 } },
      });
    const socket = new WebSocket(`ws://127.0.0.1:${guarded.port}/ws/queues`);
    await once(socket, 'open');
    socket.send(`{"type":"request","id":"1","method":"POST","path":"/api/tickets","body":${deep}}`);
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer))).toMatchObject({ type: 'error', code: 'INVALID_JSON' });
    socket.close();
    expect((await guarded.ask({ path: '/health' })).status).toBe(200);
  });
  test('in one message ends the socket', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${guarded.port}/ws/queues`);
    await once(socket, 'open');
    socket.send('x'.repeat(70_000));
    expect((await once(socket, 'close'))[0]).toBe(1009);
  });
  test('at once from one machine is not let in, and leaves the others alone', async () => {
    const mine = await Promise.all(Array.from({ length: 20 }, () => guarded.connection(ELSEWHERE)));
    const late = await untilClosed(await guarded.connection(ELSEWHERE));
    expect(late).toMatchObject({ said: '' });
    expect(late.afterMs).toBeLessThan(SOON_MS);
    expect((await guarded.ask({ path: '/health' })).status).toBe(200);
    expect((await guarded.ask({ path: '/health', from: '127.0.0.3' })).status).toBe(200);
    for (const socket of mine) socket.destroy();
    await expect.poll(async () => (await guarded.ask({ path: '/health', from: ELSEWHERE }).catch(() => ({ status: 0 }))).status).toBe(200);
  });
});

test('a hub that ends waits for nobody who has said nothing', async () => {
  const other = await guardedHub();
  const silent = [await other.connection(), await other.connection()];
  silent[1]?.write(Buffer.from([0x16, 0x03, 0x01]));
  const ended = silent.map((socket) => untilClosed(socket));
  const since = performance.now();
  await other.close();
  await Promise.all(ended);
  expect(performance.now() - since).toBeLessThan(SOON_MS);
});
