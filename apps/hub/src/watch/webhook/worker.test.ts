import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@foyer/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message, Target } from './send.ts';
import { type WebhookWorker, webhookWorker } from './worker.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
interface Got {
  readonly event: string;
  readonly id: string;
  readonly body: string;
  readonly signature: string | undefined;
  readonly url: string;
}

const OK: Answer = (_, response) => response.writeHead(204).end();
const HANGS: Answer = () => undefined;
const status =
  (code: number, headers = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end('secret text');

let server: Server;
let got: Got[];
let answers: Answer[];
let target: Target | null;
let delivered: string[];
let worker: WebhookWorker;

beforeEach(async () => {
  got = [];
  answers = [];
  delivered = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { headers, url = '' } = request;
      const [event, id, signature] = ['foyer-event', 'foyer-delivery', 'foyer-signature'].map((name) => headers[name] as string);
      got.push({ event: event ?? '', id: id ?? '', body, signature, url });
      (answers.shift() ?? OK)(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  target = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alarms`, secret: 'a secret of some length' };
  worker = webhookWorker({
    target: () => target,
    clock: { now: () => 1_700_000_000_500 },
    delivered: ({ id }) => delivered.push(id),
    logger: { warn: () => undefined },
    pausesMs: [10, 20],
    patienceMs: 150,
  });
});
afterEach(async () => {
  await worker.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const message = (id: string): Message => ({ id, event: 'alarm_raised', body: `{"id":"${id}","é":"ü"}` });
const all = (count: number) => eventually(() => delivered.length === count);

test('what is sent is signed, so that the receiver knows whose it is and when it was sent', async () => {
  worker.push(message('one'));
  await all(1);
  const [first] = got;
  const expected = createHmac('sha256', 'a secret of some length').update(`1700000000.${first?.body}`).digest('hex');
  expect(first).toMatchObject({ event: 'alarm_raised', id: 'one', url: '/alarms', signature: `t=1700000000,v1=${expected}` });
  expect(worker.last).toMatchObject({ status: 204, trouble: null });
});

test('without a secret, nothing is signed', async () => {
  target = { url: (target as Target).url, secret: null };
  worker.push(message('one'));
  await all(1);
  expect(got[0]?.signature).toBeUndefined();
});

test.each([
  ['that fails', status(503), { status: 503, trouble: 'status' }],
  ['that hangs', HANGS, { status: null, trouble: 'timeout' }],
  ['that breaks off', (request: IncomingMessage) => request.socket.destroy(), { status: null, trouble: 'no_connection' }],
] as const)('a receiver %s gets it again, and everything in order', async (_, answer, trouble) => {
  answers = [answer, answer];
  worker.push(message('one'));
  worker.push(message('two'));
  await eventually(() => worker.last !== null);
  expect(worker.last).toMatchObject(trouble);
  await all(2);
  expect(got.map(({ id }) => id)).toEqual(['one', 'one', 'one', 'two']);
  expect(delivered).toEqual(['one', 'two']);
  expect(worker.waiting).toBe(0);
});

test('no redirect is followed: an address is what an administrator has typed', async () => {
  answers = [status(302, { location: '/elsewhere' }), status(307, { location: 'http://127.0.0.1:9/' })];
  worker.push(message('one'));
  await eventually(() => worker.last !== null);
  expect(worker.last).toMatchObject({ trouble: 'redirected' });
  await all(1);
  expect(got.map(({ url }) => url)).toEqual(['/alarms', '/alarms', '/alarms']);
});

test('whoever cannot be reached is tried until it can', async () => {
  const there = target as Target;
  target = { ...there, url: 'http://127.0.0.1:9/' };
  worker.push(message('one'));
  await eventually(() => worker.last !== null);
  expect(worker.last).toMatchObject({ status: null, trouble: expect.stringMatching(/no_connection|other/) });
  target = there;
  worker.retarget();
  await all(1);
});

test('nobody waits for it, and without a target nothing waits either', async () => {
  answers = [HANGS];
  const before = performance.now();
  for (let one = 0; one < 1000; one += 1) worker.push(message(`m${one}`));
  expect(performance.now() - before).toBeLessThan(100);
  expect(worker.waiting).toBe(500);
  target = null;
  worker.retarget();
  expect(worker.waiting).toBe(0);
  worker.push(message('late'));
  expect(worker.waiting).toBe(0);
});

test('a test is sent once, whatever comes of it', async () => {
  answers = [status(500)];
  expect(await worker.once({ ...message('try'), event: 'test' })).toMatchObject({ status: 500, trouble: 'status' });
  expect(got).toHaveLength(1);
  target = null;
  expect(await worker.once(message('try'))).toBeNull();
});

test('a hub that ends does not wait for the other system', async () => {
  answers = [HANGS];
  worker.push(message('one'));
  await eventually(() => got.length === 1);
  const before = performance.now();
  await worker.close();
  expect(performance.now() - before).toBeLessThan(100);
});
