import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { onDeviceInDoubt } from './device-in-doubt.ts';
import { createHubClient } from './hub-client.ts';
import { HubError } from './hub-error.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answer = (response: ServerResponse, attempt: number) => void;

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function hub(answer: Answer): Promise<{ baseUrl: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      answer(response, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen };
}

const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const failure = (promise: Promise<unknown>): Promise<HubError> =>
  promise.then(
    () => expect.unreachable('the call must fail'),
    (thrown: HubError) => thrown,
  );

test('puts parameters, query, body and token where the contract says', async () => {
  const { baseUrl, seen } = await hub(json(200, { items: [], nextCursor: null }));
  const client = createHubClient({ baseUrl, token: () => 'a-token' });
  expect(await client.call('listTickets', { query: { q: 'A 0&1', limit: 20 } })).toEqual({ items: [], nextCursor: null });
  await client.call('finishService', { params: { id: 'a b' }, body: { outcome: 'done' } });
  expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['GET', '/api/tickets?q=A+0%261&limit=20', ''],
    ['POST', '/api/counters/a%20b/finish', '{"outcome":"done"}'],
  ]);
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer a-token' });
  expect(seen[0]?.headers).not.toHaveProperty('idempotency-key');
});

test('a command carries a fresh idempotency key of its own', async () => {
  const { baseUrl, seen } = await hub(json(200, {}));
  const client = createHubClient({ baseUrl });
  await client.call('callNext', { params: { id: 'a' } });
  await client.call('callNext', { params: { id: 'a' } });
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(keys[1]).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

test('tries again without an answer, with the same key, and gives the late answer', async () => {
  const { baseUrl, seen } = await hub((response, attempt) => {
    if (attempt < 3) response.destroy();
    else response.writeHead(204).end();
  });
  const client = createHubClient({ baseUrl, retryAfterMs: [1, 1] });
  expect(await client.call('callNext', { params: { id: 'a' }, body: { expectTicketId: null } })).toBeNull();
  expect(seen).toHaveLength(3);
  expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('gives up after the last attempt', async () => {
  const { baseUrl, seen } = await hub((response) => response.destroy());
  const thrown = await failure(createHubClient({ baseUrl, retryAfterMs: [1] }).call('getHall'));
  expect(thrown).toMatchObject({ code: 'HUB_UNREACHABLE', status: 0 });
  expect(seen).toHaveLength(2);
});

test('a hub that does not answer in time is unreachable', async () => {
  const { baseUrl } = await hub((response) => setTimeout(() => response.destroy(), 300));
  expect(await failure(createHubClient({ baseUrl, attemptMs: 30, retryAfterMs: [] }).call('getHall'))).toMatchObject({
    code: 'HUB_UNREACHABLE',
  });
});

test('a refusal is not repeated and keeps its code and details', async () => {
  const { baseUrl, seen } = await hub(json(409, { code: 'STALE_STATE', message: 'moved on', details: { ticketId: null } }));
  const thrown = await failure(createHubClient({ baseUrl }).call('recall', { params: { id: 'a' } }));
  expect(thrown).toBeInstanceOf(HubError);
  expect(thrown).toMatchObject({ code: 'STALE_STATE', status: 409, message: 'moved on', details: { ticketId: null } });
  expect(seen).toHaveLength(1);
});

test.each([
  [200, 'a login page'],
  [502, '{"oops":1}'],
])('an answer that is not a hub’s is said to be one (%i)', async (status, body) => {
  const { baseUrl } = await hub((response) => response.writeHead(status).end(body));
  expect(await failure(createHubClient({ baseUrl }).call('getHall'))).toMatchObject({ code: 'HUB_NOT_UNDERSTOOD', status });
});

test('an aborted call rejects with the reason and is not repeated', async () => {
  const { baseUrl, seen } = await hub(() => controller.abort(new Error('changed my mind')));
  const controller = new AbortController();
  await expect(createHubClient({ baseUrl, retryAfterMs: [1] }).call('getHall', { signal: controller.signal })).rejects.toThrow(
    'changed my mind',
  );
  expect(seen).toHaveLength(1);
});

test('a file is fetched with the token, its filters and its name', async () => {
  const { baseUrl, seen } = await hub((response) =>
    response
      .writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="tickets-2026-03-02.csv"' })
      .end('No.\r\n1\r\n'),
  );
  const client = createHubClient({ baseUrl, token: 'a.b.c' });
  const { content, fileName } = await client.download('exportTickets', { query: { q: 'A0', state: undefined } });
  expect(await content.text()).toBe('No.\r\n1\r\n');
  expect(fileName).toBe('tickets-2026-03-02.csv');
  expect(seen[0]).toMatchObject({ method: 'GET', url: '/api/tickets.csv?q=A0', headers: { authorization: 'Bearer a.b.c' } });
});

test('a file is sent as it is, once', async () => {
  const { baseUrl, seen } = await hub((response) => response.destroy());
  const client = createHubClient({ baseUrl, retryAfterMs: [1] });
  const body = new File(['\x89PNG'], 'logo.png', { type: 'image/png' });
  expect(await failure(client.call('addMedia', { query: { name: 'A logo' }, body }))).toMatchObject({ code: 'HUB_UNREACHABLE' });
  expect(seen.map(({ url, body: sent, headers }) => [url, sent, headers['content-type']])).toEqual([
    ['/api/media?name=A+logo', '\x89PNG', 'application/octet-stream'],
  ]);
});

test('a file that is refused, or breaks off, is an error', async () => {
  const refusing = await hub(json(403, { code: 'FORBIDDEN', message: 'no' }));
  expect(await failure(createHubClient({ baseUrl: refusing.baseUrl }).download('exportAudit'))).toMatchObject({
    code: 'FORBIDDEN',
    status: 403,
  });
  server.close();
  const breaking = await hub((response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '100' }).write('No.');
    setTimeout(() => response.destroy(), 50);
  });
  expect(await failure(createHubClient({ baseUrl: breaking.baseUrl }).download('exportAudit'))).toMatchObject({ code: 'HUB_UNREACHABLE' });
});

describe('a token that has ended', () => {
  const refusing: Answer = (response, attempt) => {
    if (attempt === 1) json(401, { code: 'UNAUTHENTICATED', message: 'ended' })(response, attempt);
    else json(200, { items: [], nextCursor: null })(response, attempt);
  };

  test('is renewed, and the command is sent once more with the same key', async () => {
    const { baseUrl, seen } = await hub(refusing);
    const renew = vi.fn(async () => 'fresh');
    await createHubClient({ baseUrl, token: 'spent', renew }).call('callNext', { params: { id: 'a' } });
    expect(renew.mock.calls).toEqual([['spent']]);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer spent', 'Bearer fresh']);
    expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test('is renewed for a file too', async () => {
    const { baseUrl, seen } = await hub(refusing);
    await createHubClient({ baseUrl, token: 'spent', renew: async () => 'fresh' }).download('exportTickets');
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer spent', 'Bearer fresh']);
  });

  test('is not tried for ever', async () => {
    const { baseUrl, seen } = await hub(json(401, { code: 'UNAUTHENTICATED', message: 'ended' }));
    const client = createHubClient({ baseUrl, token: 'spent', renew: async () => 'fresh' });
    expect(await failure(client.call('getHall'))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(seen).toHaveLength(2);
  });

  test.each([
    ['nobody can renew it', 401, 'UNAUTHENTICATED', 'spent'],
    ['it was something else', 403, 'FORBIDDEN', 'spent'],
    ['none was sent', 401, 'UNAUTHENTICATED', null],
  ])('stays refused where %s', async (_, status, code, token) => {
    const { baseUrl, seen } = await hub(json(status, { code, message: 'no' }));
    expect(await failure(createHubClient({ baseUrl, token, renew: async () => null }).call('getHall'))).toMatchObject({ code });
    expect(seen).toHaveLength(1);
  });
});

test('a device that the hub does not know is told to whoever listens', async () => {
  const { baseUrl } = await hub(json(401, { code: 'DEVICE_UNKNOWN', message: 'no' }));
  const heard: string[] = [];
  const stop = onDeviceInDoubt((from) => heard.push(from));
  expect(await failure(createHubClient({ baseUrl }).call('getHall'))).toMatchObject({ code: 'DEVICE_UNKNOWN' });
  stop();
  await failure(createHubClient({ baseUrl }).call('getHall'));
  expect(heard).toEqual([baseUrl.replace(/\/$/, '')]);
});
