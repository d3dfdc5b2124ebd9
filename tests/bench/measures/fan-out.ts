import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pairDevice } from '@foyer/testkit';
import { WebSocket } from 'ws';
import { Connection } from '../load/connection.ts';
import { type Distribution, distribution } from '../load/distribution.ts';
import { spawnServer } from '../load/spawn-server.ts';
import { ratio, report, spread } from '../report.ts';
import { BENCH_COUNTERS, BENCH_SERVICES, type BenchHall, post } from './bench-hall.ts';

const SOCKETS = [1, 100, 1000];
const MOST_DISPLAYS = 10;
const CALLS = 150;
const PAUSE_MS = 15;
/** About as long as the hub's own message of a call. */
const BARE_MESSAGE = JSON.stringify({ type: 'ticket_called', filler: 'x'.repeat(400) });

/** From the press to the last of ten displays, with phones beside them, against a bare broadcast on the same machine. */
export async function measureFanOut(hall: BenchHall): Promise<void> {
  report.heading(`From call to the last of up to ${MOST_DISPLAYS} displays (${CALLS} calls)`);
  for (const sockets of SOCKETS) {
    const displays = Math.min(MOST_DISPLAYS, sockets);
    const own = await hubFanOut(hall, displays, sockets - displays);
    const bare = await bareFanOut(displays, sockets - displays);
    report.row(`${sockets} sockets`, spread(own));
    report.row(`${sockets} sockets, bare ws in order of connection`, spread(bare), `${ratio(own.p50 / bare.p50)} of bare`);
  }
}

async function hubFanOut({ hub, authorization, token }: BenchHall, displays: number, phones: number): Promise<Distribution> {
  const tickets = await issueMany(hub.url, token, phones + CALLS + 1);
  const socketUrl = `${hub.url.replace('http', 'ws')}/ws/queues`;
  const rooms = tickets.slice(-phones || tickets.length).slice(0, phones);
  const crowd = await openCrowd(
    socketUrl,
    rooms.map((id) => JSON.stringify({ type: 'subscribe', rooms: [`ticket:${id}`] })),
  );
  const { cookie } = await pairDevice({ url: hub.url, role: 'display' });
  const hello = (index: number) => JSON.stringify({ type: 'subscribe', rooms: [`display:d${index}`] });
  const screens = await openDisplays(socketUrl, displays, hello, { cookie });
  const connection = await Connection.open(hub.url);
  const call = async () => {
    const answer = await connection.send('POST', `/api/counters/${BENCH_COUNTERS[0]}/call`, authorization, '{}');
    if (answer.status !== 200) throw new Error(`call: ${answer.status} ${answer.body}`);
  };
  const result = await timeCalls(screens, call);
  close(connection, screens, crowd);
  return result;
}

async function bareFanOut(displays: number, phones: number): Promise<Distribution> {
  const server = await spawnServer('bare-fan-out');
  const socketUrl = server.url.replace('http', 'ws');
  const crowd = await openCrowd(
    socketUrl,
    Array.from({ length: phones }, () => ''),
  );
  const screens = await openDisplays(socketUrl, displays, () => '');
  const connection = await Connection.open(server.url);
  const result = await timeCalls(screens, () => connection.send('POST', '/', '', BARE_MESSAGE));
  close(connection, screens, crowd);
  await server.stop();
  return result;
}

async function timeCalls(screens: readonly WebSocket[], call: () => Promise<unknown>): Promise<Distribution> {
  const times: number[] = [];
  for (let index = 0; index < CALLS; index += 1) {
    const heard = Promise.all(screens.map(hearCall));
    const started = performance.now();
    const answered = call();
    times.push((await heard) && performance.now() - started);
    await answered;
    await sleep(PAUSE_MS);
  }
  return distribution(times);
}

function hearCall(screen: WebSocket): Promise<true> {
  return new Promise((resolve) => {
    const listener = (data: Buffer) => {
      if (!data.includes('"ticket_called"')) return;
      screen.off('message', listener);
      resolve(true);
    };
    screen.on('message', listener);
  });
}

function openDisplays(
  url: string,
  count: number,
  hello: (index: number) => string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WebSocket[]> {
  const open = (index: number) =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(url, { perMessageDeflate: false, headers });
      socket.once('error', reject);
      socket.once('open', () => {
        if (hello(index) === '') return resolve(socket);
        socket.send(hello(index));
        socket.once('message', () => resolve(socket));
      });
    });
  return Promise.all(Array.from({ length: count }, (_, index) => open(index)));
}

function openCrowd(url: string, hellos: readonly string[]): Promise<ChildProcess | null> {
  if (hellos.length === 0) return Promise.resolve(null);
  const file = fileURLToPath(new URL('../load/phones.ts', import.meta.url));
  const child = spawn(process.execPath, [file, url, ...hellos], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the phones ended with ${code}`)));
    child.stdout.once('data', () => resolve(child));
  });
}

function close(connection: Connection, screens: readonly WebSocket[], crowd: ChildProcess | null): void {
  connection.close();
  for (const screen of screens) screen.terminate();
  crowd?.removeAllListeners('exit').kill();
}

async function issueMany(url: string, token: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const issued = await post(url, '/api/tickets', token, { serviceId: BENCH_SERVICES[index % BENCH_SERVICES.length] });
    ids.push(issued.id);
  }
  return ids;
}
