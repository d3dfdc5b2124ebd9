import type { AddressInfo } from 'node:net';
import type { ClientMessage, HubMessage } from '@foyer/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type WebSocket as Peer, WebSocketServer } from 'ws';
import { onDeviceInDoubt } from './device-in-doubt.ts';
import { type Live, openLive } from './open-live.ts';
import { called, heartbeat, queueUpdate, snapshot } from './test-messages.ts';

const TIMING = { staleAfterMs: 150, firstRetryMs: 20, longestRetryMs: 60 };

let server: WebSocketServer;
let live: Live;
let said: ClientMessage[];
let answer: (message: ClientMessage, peer: Peer) => void;
const send = (peer: Peer, ...messages: unknown[]) => messages.forEach((message) => peer.send(JSON.stringify(message)));
const tell = (...messages: unknown[]) => server.clients.forEach((peer) => send(peer, ...messages));

async function listen(port = 0): Promise<number> {
  server = new WebSocketServer({ port, host: '127.0.0.1', path: '/ws/queues' });
  server.on('connection', (peer) =>
    peer.on('message', (data) => {
      const message = JSON.parse(String(data)) as ClientMessage;
      said.push(message);
      answer(message, peer);
    }),
  );
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}
function hang(): Promise<void> {
  server.clients.forEach((peer) => peer.terminate());
  return new Promise((resolve) => server.close(() => resolve()));
}
const open = (port: number, rooms = ['global']) =>
  (live = openLive({ baseUrl: `http://127.0.0.1:${port}/`, rooms, token: 'a-token', timing: TIMING }));
const state = (what: object) => vi.waitFor(() => expect(live.getState()).toMatchObject(what), { timeout: 2000, interval: 5 });

beforeEach(() => {
  said = [];
  answer = (message, peer) => send(peer, snapshot('since' in message ? 99 : 10));
});
afterEach(async () => {
  live.close();
  await hang();
});

test('subscribes and shows the snapshot', async () => {
  open(await listen());
  expect(live.getState()).toMatchObject({ connection: 'connecting', seq: null, lastHeardAt: null });
  await state({ connection: 'live', seq: 10 });
  expect(said).toEqual([{ type: 'subscribe', rooms: ['global'], token: 'a-token' }]);
  expect(live.getState().lastHeardAt).toBeGreaterThan(Date.now() - 1000);
});

test('tells listeners of each event, after its effect, from single messages and from lists', async () => {
  open(await listen());
  await state({ connection: 'live' });
  const heard: [string, number | null][] = [];
  live.on('ticket_called', ({ number }) => heard.push([number, live.getState().seq]));
  const forgotten = vi.fn();
  live.on('ticket_called', forgotten)();
  tell(called(11), queueUpdate(10, 11), [called(12), { type: 'a_type_of_tomorrow' }, queueUpdate(11, 12)]);
  await state({ seq: 12 });
  expect(heard).toEqual([
    ['A11', 11],
    ['A12', 12],
  ]);
  expect(forgotten).not.toHaveBeenCalled();
});

test('asks for what is missing', async () => {
  open(await listen());
  await state({ connection: 'live' });
  answer = (_, peer) => send(peer, called(11), queueUpdate(10, 11), called(12), queueUpdate(11, 12));
  tell(called(12), queueUpdate(11, 12));
  await state({ seq: 12 });
  expect(said.at(-1)).toMatchObject({ type: 'subscribe', since: 10 });
  expect(said).toHaveLength(2);
});

test('a question without an answer is asked again, for everything', async () => {
  open(await listen());
  await state({ connection: 'live' });
  answer = (message, peer) => 'since' in message || send(peer, snapshot(20));
  tell(heartbeat(20), heartbeat(20));
  await state({ seq: 20 });
  expect(said.slice(1)).toEqual([expect.objectContaining({ since: 10 }), expect.not.objectContaining({ since: 10 })]);
});

test('nonsense neither stops nor changes it', async () => {
  open(await listen());
  await state({ connection: 'live' });
  const before = live.getState();
  server.clients.forEach((peer) =>
    ['{', '7', 'null', '[[]]', '{"type":5}', '{"type":"snapshot"}', '{"type":"queue_update","seq":"x"}'].forEach((frame) =>
      peer.send(frame),
    ),
  );
  tell(called(11), queueUpdate(10, 11));
  await state({ seq: 11 });
  expect(live.getState().hall).toEqual(before.hall);
});

test('is stale after silence, reconnects by itself, and is live again only with an answer', async () => {
  open(await listen());
  await state({ connection: 'live' });
  answer = () => undefined;
  await state({ connection: 'stale', seq: 10 });
  answer = (_, peer) => send(peer, heartbeat(10));
  await state({ connection: 'live', seq: 10 });
  expect(said.at(-1)).toMatchObject({ since: 10 });
});

test('outlives a hub that goes away and comes back at the same address', async () => {
  const port = await listen();
  open(port);
  await state({ connection: 'live' });
  await hang();
  await state({ connection: 'stale' });
  await listen(port);
  await state({ connection: 'live', seq: 99 });
});

test('says that it is stale when there never was a hub', async () => {
  const port = await listen();
  await hang();
  open(port);
  await state({ connection: 'stale', hall: null, seq: null });
  await listen(port);
  await state({ connection: 'live' });
});

test('knows the hub’s clock', async () => {
  answer = (_, peer) => send(peer, snapshot(10), heartbeat(10, new Date(Date.now() + 3_600_000).toISOString()));
  open(await listen());
  await vi.waitFor(() => expect(live.now() - Date.now()).toBeGreaterThan(3_590_000));
});

test('a closed one says so and stays quiet', async () => {
  open(await listen());
  await state({ connection: 'live' });
  const listener = vi.fn();
  live.subscribe(listener);
  live.close();
  expect(live.getState().connection).toBe('closed');
  await vi.waitFor(() => expect(server.clients.size).toBe(0));
  const calls = listener.mock.calls.length;
  live.refresh();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(server.clients.size).toBe(0);
  expect(listener).toHaveBeenCalledTimes(calls);
});

test('a socket error is told', async () => {
  answer = (_, peer) => send(peer, { type: 'error', code: 'INVALID_REQUEST', message: 'rooms' } satisfies HubMessage);
  open(await listen());
  const codes: string[] = [];
  live.on('error', ({ code }) => codes.push(code));
  await vi.waitFor(() => expect(codes).toEqual(['INVALID_REQUEST']));
});

test.each([
  [4401, 'device', 1],
  [4403, 'person', 1],
  [1012, null, 1],
  [1001, null, 0],
])('a hub that closes with %i turns away: %s, and the device asks %i times what it is now', async (code, turnedAway, told) => {
  const port = await listen();
  const doubted: string[] = [];
  const stop = onDeviceInDoubt((baseUrl) => doubted.push(baseUrl));
  open(port);
  await state({ connection: 'live', turnedAway: null });
  answer = () => undefined;
  for (const peer of server.clients) peer.close(code);
  await vi.waitFor(() => expect(server.clients.size).toBe(1));
  await state({ turnedAway });
  await vi.waitFor(() => expect(doubted).toEqual(Array(told).fill(`http://127.0.0.1:${port}`)));
  answer = (_, peer) => send(peer, snapshot(10));
  for (const peer of server.clients) peer.terminate();
  await state({ connection: 'live', turnedAway: null });
  stop();
});
