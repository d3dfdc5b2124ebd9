import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { type Made, makeAuthority, makeServer } from '../test/certificates.ts';
import { type Authority, authorityOf } from './certificate.ts';
import { openHubSocket } from './hub-socket.ts';

const DAY = 24 * 60 * 60_000;
const now = Date.now();

let hall: Made;
let evil: Made;
let server: Server;
let seen: (string | undefined)[];

beforeAll(async () => {
  [hall, evil] = await Promise.all([makeAuthority('Hall', now - DAY, now + DAY), makeAuthority('Hall', now - DAY, now + DAY)]);
});
afterEach(() => void server.close());

/** A hub that greets, and answers every message with itself; or one that takes no sockets. */
async function hub(signer: Made, takes = true): Promise<string> {
  seen = [];
  const leaf = await makeServer(signer, ['127.0.0.1'], now - DAY, now + DAY / 2);
  server = createServer({ key: leaf.key, cert: `${leaf.pem}\n${signer.pem}` });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, raw, head) => {
    seen.push(request.headers.cookie);
    if (!takes) return raw.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.handleUpgrade(request, raw, head, (socket) => {
      socket.send('welcome');
      socket.on('message', (text) => (String(text) === 'go' ? socket.close(4401, 'revoked') : socket.send(String(text))));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `wss://127.0.0.1:${(server.address() as AddressInfo).port}/ws/queues`;
}

async function open(url: string) {
  const heard: string[] = [];
  const closed = Promise.withResolvers<string>();
  const socket = await openHubSocket(
    { url, authorities: [authorityOf(hall.pem) as Authority], cookie: 'foyer_device=secret' },
    { onMessage: (text) => heard.push(text), onClose: closed.resolve },
  );
  return { socket, heard, closed: closed.promise };
}

test('the hub that was pinned hears the device’s key, and what is said goes both ways', async () => {
  const { socket, heard, closed } = await open(await hub(hall));
  socket.send('hello');
  await expect.poll(() => heard).toEqual(['welcome', 'hello']);
  expect(seen).toEqual(['foyer_device=secret']);
  socket.send('go');
  expect(await closed).toBe('4401 revoked');
});

test('a hub of another authority gets nothing', async () => {
  await expect(open(await hub(evil))).rejects.toMatchObject({ name: 'UntrustedHub', trouble: 'other_hub' });
  expect(seen).toEqual([]);
});

test('a hub that takes no socket is an error, not a wait', async () => {
  await expect(open(await hub(hall, false))).rejects.toThrow('403');
});
