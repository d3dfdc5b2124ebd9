import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from './persistent-api.ts';
import { type LogLine, openFile } from './the-log.ts';

const CLIENTS = 16;
const COUNTERS = 8;
const TICKETS = 5000;
const POWER_CUTS_AT = [900, 2200, 3900];
const SERVICES = ['deposit', 'withdrawal', 'passbook'];

/** Two clients work at each counter, so that their presses meet. */
test('16 clients, 5,000 tickets and three power cuts: nothing is lost, doubled or called twice', { timeout: 400_000 }, async () => {
  let hub = await spawnHub();
  const token = await signIn(hub.url, 'admin');
  const api = persistentApi(hub.url, token);
  await widenSeries(api);
  await addCounters(api);

  const hall = { issued: new Map<string, string>(), keys: 0, done: false };
  const cuts = cutThePower(
    () => hall.issued.size,
    hub,
    (restarted) => {
      hub = restarted;
    },
  );
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => work(api, index, hall)));
  hall.done = true;
  expect(await cuts).toBe(POWER_CUTS_AT.length);

  const stillWaiting = await drain(api);
  expect(stillWaiting).toBe(0);
  const before = await publicState(api);
  await hub.stop();

  const file = openFile(hub.dataDir);
  const log = file.log();
  const projected = file.projections();
  file.close();
  everyAnswerIsInTheLogOnce(log, hall.issued);
  nothingIsCalledTwice(log);
  aCounterHoldsOneTicketAtATime(log);

  rebuild(hub.dataDir);
  const rebuilt = openFile(hub.dataDir);
  expect(rebuilt.projections()).toEqual(projected);
  rebuilt.close();

  hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port });
  expect(await publicState(api)).toEqual(before);
  await hub.stop();
});

/** The demo's letters have 999 numbers a day each: not enough for this one. */
async function widenSeries(api: PersistentApi): Promise<void> {
  for (const [index, id] of SERVICES.entries()) {
    const series = { prefix: 'ABC'[index], first: 1, last: 99_999, step: 1 };
    const changed = await api.once('PATCH', `/api/services/${id}`, { series });
    expect(changed.status).toBe(200);
  }
}

async function addCounters(api: PersistentApi): Promise<void> {
  for (let index = 0; index < COUNTERS; index += 1) {
    const added = await api.post('/api/counters', { id: `window-${index}`, name: `W${index}`, serviceIds: SERVICES }, `add-${index}`);
    expect(added.status).toBe(201);
    const opened = await api.post(`/api/counters/window-${index}/status`, { status: 'open' }, `open-${index}`);
    expect(opened.status).toBe(200);
  }
}

async function cutThePower(issued: () => number, first: SpawnedHub, onRestart: (hub: SpawnedHub) => void): Promise<number> {
  let hub = first;
  let cuts = 0;
  for (const at of POWER_CUTS_AT) {
    while (issued() < at) await sleep(5);
    await hub.kill('SIGKILL');
    cuts += 1;
    hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port });
    onRestart(hub);
  }
  return cuts;
}

interface Shared {
  readonly issued: Map<string, string>;
  keys: number;
}

async function work(api: PersistentApi, index: number, hall: Shared): Promise<void> {
  const counter = `window-${index % COUNTERS}`;
  const random = generator(index + 1);
  while (hall.issued.size < TICKETS) {
    const key = `k-${hall.keys++}`;
    const choice = random();
    if (choice < 0.45) await issue(api, key, random, hall);
    else await atCounter(api, counter, key, choice);
  }
}

async function issue(api: PersistentApi, key: string, random: () => number, hall: Shared): Promise<void> {
  const serviceId = SERVICES[Math.floor(random() * SERVICES.length)];
  const priority = random() < 0.2 ? 'priority' : undefined;
  const answer = await api.post('/api/tickets', { serviceId, priority }, key);
  expect(answer.status).toBe(201);
  hall.issued.set(key, answer.body.id);
}

async function atCounter(api: PersistentApi, counter: string, key: string, choice: number): Promise<void> {
  const counters = await api.get('/api/counters');
  const expectTicketId = counters.body.find((one: { id: string }) => one.id === counter).currentTicket?.id ?? null;
  const action = choice < 0.8 ? 'call' : choice < 0.87 ? 'recall' : choice < 0.93 ? 'start' : choice < 0.97 ? 'finish' : 'no-show';
  const answer = await api.post(`/api/counters/${counter}/${action}`, { expectTicketId }, key);
  // The colleague at the same counter may have been quicker: that is a refusal, never a second call.
  expect([200, 204, 409]).toContain(answer.status);
}

async function drain(api: PersistentApi): Promise<number> {
  for (let round = 0; ; round += 1) {
    const answer = await api.post('/api/counters/window-0/call', {}, `drain-${round}`);
    if (answer.status === 204) break;
    expect(answer.status).toBe(200);
  }
  const services = await api.get('/api/services');
  return services.body.reduce((sum: number, service: { waiting: number }) => sum + service.waiting, 0);
}

async function publicState(api: PersistentApi) {
  const [services, counters] = await Promise.all([api.get('/api/services'), api.get('/api/counters')]);
  return { services: services.body, counters: counters.body };
}

function everyAnswerIsInTheLogOnce(log: readonly LogLine[], issued: ReadonlyMap<string, string>): void {
  const inTheLog = log.filter((line) => line.type === 'ticket_issued');
  const ids = inTheLog.map((line) => line.ticket_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(issued.values())).toEqual(new Set(ids));
  const numbers = inTheLog.map((line) => `${line.business_day} ${JSON.parse(line.payload).number}`);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(log.map((line) => line.seq)).toEqual(log.map((_, index) => index + 1));
}

function nothingIsCalledTwice(log: readonly LogLine[]): void {
  const called = log.filter((line) => line.type === 'ticket_called').map((line) => line.ticket_id);
  expect(new Set(called).size).toBe(called.length);
}

function aCounterHoldsOneTicketAtATime(log: readonly LogLine[]): void {
  const held = new Map<string, string>();
  const endings = new Set(['ticket_served', 'ticket_no_show']);
  for (const { type, counter_id: counter, ticket_id: ticket } of log) {
    if (!counter || !ticket) continue;
    if (type === 'ticket_called') {
      expect(held.has(counter)).toBe(false);
      held.set(counter, ticket);
    } else if (endings.has(type)) {
      expect(held.get(counter)).toBe(ticket);
      held.delete(counter);
    }
  }
}

function rebuild(dataDir: string): void {
  const cli = fileURLToPath(new URL('../../../apps/hub/src/cli/foyer.ts', import.meta.url));
  execFileSync(process.execPath, [cli, 'rebuild', '--data', dataDir], { stdio: 'pipe' });
}

/** A small repeatable generator (mulberry32), so that a failure can be run again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
