import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type SpawnedHub, spawnHub, WITHOUT_LIMITS } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from './persistent-api.ts';
import { type Dice, dice } from './random/dice.ts';
import { type LogLine, openFile } from './the-log.ts';

const CLIENTS = 16;
const COUNTERS = 8;
const TICKETS = 5000;
const POWER_CUTS_AT = [900, 2200, 3900];
const SERVICES = ['deposit', 'withdrawal', 'passbook'];

/** Two clients work at each counter, so that their presses meet. */
test('16 clients, 5,000 tickets and three power cuts: nothing is lost, doubled or called twice', { timeout: 400_000 }, async () => {
  let hub = await spawnHub({ args: WITHOUT_LIMITS });
  const token = await signIn(hub.url, 'admin');
  const api = persistentApi(hub.url, token);
  await widenSeries(api);
  await addCounters(api);

  const hall = { issued: new Map<string, string>(), keys: 0, isOver: false };
  const cuts = cutThePower(hall, hub, (restarted) => {
    hub = restarted;
  });
  try {
    await Promise.all(Array.from({ length: CLIENTS }, (_, index) => work(api, index, hall)));
  } finally {
    hall.isOver = true;
  }
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

  hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port, args: WITHOUT_LIMITS });
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

async function cutThePower(hall: Shared, first: SpawnedHub, onRestart: (hub: SpawnedHub) => void): Promise<number> {
  let hub = first;
  let cuts = 0;
  for (const at of POWER_CUTS_AT) {
    while (hall.issued.size < at && !hall.isOver) await sleep(5);
    if (hall.issued.size < at) break;
    await hub.kill('SIGKILL');
    cuts += 1;
    hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port, args: WITHOUT_LIMITS });
    onRestart(hub);
  }
  return cuts;
}

interface Shared {
  /** The ticket that was given under each key. */
  readonly issued: Map<string, string>;
  keys: number;
  isOver: boolean;
}

async function work(api: PersistentApi, index: number, hall: Shared): Promise<void> {
  const counter = `window-${index % COUNTERS}`;
  const chance = dice(index + 1);
  while (hall.issued.size < TICKETS && !hall.isOver) {
    const key = `k-${hall.keys++}`;
    if (chance.chance(0.45)) await issue(api, key, chance, hall);
    else await atCounter(api, counter, key, chance, hall);
  }
}

async function issue(api: PersistentApi, key: string, chance: Dice, hall: Shared): Promise<void> {
  const [serviceId, ...others] = chance.chance(0.5) ? SERVICES : SERVICES.toReversed();
  const priority = chance.chance(0.2) ? 'priority' : undefined;
  const thenServiceIds = chance.chance(0.1) ? others : undefined;
  const answer = await api.post('/api/tickets', { serviceId, thenServiceIds, priority }, key);
  expect(answer.status).toBe(201);
  hall.issued.set(key, answer.body.id);
}

/** What is pressed how often. A visitor may leave the counter for a queue, a pool, or home. */
const PRESSES = {
  ...{ call: 46, 'store-next': 4, recall: 10, start: 12, finish: 9, 'no-show': 5 },
  ...{ requeue: 4, transfer: 4, park: 3, 'walk-direct': 3 },
};

async function atCounter(api: PersistentApi, counter: string, key: string, chance: Dice, hall: Shared): Promise<void> {
  const counters = await api.get('/api/counters');
  const expectTicketId = counters.body.find((one: { id: string }) => one.id === counter).currentTicket?.id ?? null;
  const press = chance.weighted(PRESSES);
  const answer = await api.post(`/api/counters/${counter}/${press}`, { expectTicketId, ...said(press, chance) }, key);
  // The colleague at the same counter may have been quicker: that is a refusal, never a second call.
  expect([200, 201, 204, 409, 422]).toContain(answer.status);
  if (press === 'walk-direct' && answer.status === 201) hall.issued.set(key, answer.body.ticket.id);
}

function said(press: keyof typeof PRESSES, chance: Dice): object {
  if (press === 'park') return { seconds: 10 };
  if (press === 'requeue') return { after: chance.whole(4) };
  if (press === 'transfer' || press === 'walk-direct') return { serviceId: chance.of(SERVICES) };
  return {};
}

/** Counters that close send everybody in their pools back to the queues; opened again, they serve whoever is left. */
async function drain(api: PersistentApi): Promise<number> {
  const windows = Array.from({ length: COUNTERS }, (_, index) => `window-${index}`);
  for (const status of ['closed', 'open'])
    for (const counter of windows) {
      const answer = await api.post(`/api/counters/${counter}/status`, { status, leftTicket: 'finish' }, `at-last-${status}-${counter}`);
      expect(answer.status).toBe(200);
    }
  // The visitor whose service ends by the last call may have another one to come: once for each service of a visit.
  for (const round of SERVICES) await Promise.all(windows.map((counter) => callUntilNobodyWaits(api, counter, round)));
  const services = await api.get('/api/services');
  return services.body.reduce((sum: number, service: { waiting: number }) => sum + service.waiting, 0);
}

async function callUntilNobodyWaits(api: PersistentApi, counter: string, round: string): Promise<void> {
  for (let call = 0; call < 3 * TICKETS; call += 1) {
    const answer = await api.post(`/api/counters/${counter}/call`, {}, `drain-${round}-${counter}-${call}`);
    if (answer.status === 204) return;
    expect(answer.status).toBe(200);
  }
}

/** But for the forecasts, which are of the moment at which one asks. */
async function publicState(api: PersistentApi) {
  const [services, counters] = await Promise.all([api.get('/api/services'), api.get('/api/counters')]);
  return { services: services.body.map((one: object) => ({ ...one, eta: null })), counters: counters.body };
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

/** How a ticket leaves a counter: for good, or to where it may be called from again. */
const ENDS = ['ticket_served', 'ticket_no_show'];
const LEAVES = [...ENDS, 'leg_served', 'ticket_requeued', 'ticket_transferred', 'ticket_parked'];

/** By two counters at once, or after its end. */
function nothingIsCalledTwice(log: readonly LogLine[]): void {
  const called = new Set<string>();
  const ended = new Set<string>();
  for (const { type, ticket_id: ticket } of log) {
    if (!ticket) continue;
    if (type === 'ticket_called') {
      expect(called.has(ticket) || ended.has(ticket)).toBe(false);
      called.add(ticket);
    } else if (LEAVES.includes(type)) called.delete(ticket);
    if (ENDS.includes(type)) ended.add(ticket);
  }
}

function aCounterHoldsOneTicketAtATime(log: readonly LogLine[]): void {
  const held = new Map<string, string>();
  for (const { type, counter_id: counter, ticket_id: ticket } of log) {
    if (!counter || !ticket) continue;
    if (type === 'ticket_called') {
      expect(held.has(counter)).toBe(false);
      held.set(counter, ticket);
    } else if (LEAVES.includes(type)) {
      expect(held.get(counter)).toBe(ticket);
      held.delete(counter);
    }
  }
}

function rebuild(dataDir: string): void {
  const cli = fileURLToPath(new URL('../../../apps/hub/src/cli/foyer.ts', import.meta.url));
  execFileSync(process.execPath, [cli, 'rebuild', '--data', dataDir], { stdio: 'pipe', timeout: 120_000 });
}
