import { once } from 'node:events';
import { createServer as createPlain } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Made, makeAuthority, makeServer } from '../test/certificates.ts';
import { askHub, lookAtHub } from './ask-hub.ts';
import { type Authority, authorityOf } from './certificate.ts';

const DAY = 24 * 60 * 60_000;
const now = Date.now();
const pin = ({ pem }: Made) => [authorityOf(pem) as Authority];

let hall: Made;
let evil: Made;
let server: Server | undefined;
let seen: { url: string | undefined; cookie: string | undefined }[];

beforeAll(async () => {
  hall = await makeAuthority('Hall', now - 10 * DAY, now + 100 * DAY);
  evil = await makeAuthority('Hall', now - 10 * DAY, now + 100 * DAY);
});
afterEach(() => void server?.close());

/** A machine that shows this certificate and sends this authority along. */
async function hub(leaf: Made, along: Made | null, body = '{"status":"ok"}'): Promise<string> {
  seen = [];
  const cert = along === null ? leaf.pem : `${leaf.pem}\n${along.pem}`;
  server = createServer({ key: leaf.key, cert }, (request, response) => {
    seen.push({ url: request.url, cookie: request.headers.cookie });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const leafOf = (authority: Made, names = ['127.0.0.1', 'localhost'], to = now + DAY) => makeServer(authority, names, now - DAY, to);
const ask = (url: string, authority = hall) => askHub(`${url}/health`, { authorities: pin(authority), cookie: 'foyer_device=secret' });

test('the hub that was pinned is asked, with the device’s key', async () => {
  const url = await hub(await leafOf(hall), hall);
  expect(await ask(url)).toEqual({ status: 200, text: '{"status":"ok"}' });
  expect(seen).toEqual([{ url: '/health', cookie: 'foyer_device=secret' }]);
});

test.each([
  ['of another authority', async () => hub(await leafOf(evil), evil), 'other_hub'],
  ['of another authority, with the hall’s sent along', async () => hub(await leafOf(evil), hall), 'other_hub'],
  ['for another machine', async () => hub(await leafOf(hall, ['10.0.0.1']), hall), 'other_name'],
  ['that has ended', async () => hub(await leafOf(hall, ['127.0.0.1'], now - 1000), hall), 'expired'],
])('one with a certificate %s gets nothing', async (_, start, trouble) => {
  await expect(ask(await start())).rejects.toMatchObject({ name: 'UntrustedHub', trouble });
  expect(seen).toEqual([]);
});

test('who it says it belongs to is seen before anybody is asked to believe it', async () => {
  expect(await lookAtHub(await hub(await leafOf(hall), hall))).toEqual({ authority: pin(hall)[0], trouble: null, isPublic: false });
});

test('an authority that is sent along and has not signed is not shown', async () => {
  expect(await lookAtHub(await hub(await leafOf(evil), hall))).toMatchObject({ authority: null, trouble: 'other_hub' });
});

test('an endless answer is given up', async () => {
  await expect(ask(await hub(await leafOf(hall), hall, 'x'.repeat(300_000)))).rejects.toThrow('too large');
});

test('a machine that does not speak TLS is an error, not a way around it', async () => {
  const plain = createPlain((_, response) => response.end('{}'));
  server = plain;
  plain.listen(0, '127.0.0.1');
  await once(plain, 'listening');
  await expect(ask(`https://127.0.0.1:${(plain.address() as AddressInfo).port}`)).rejects.toThrow();
});
