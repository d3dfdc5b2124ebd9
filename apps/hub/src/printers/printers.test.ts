import { join } from 'node:path';
import { loadProfile } from '@foyer/devices/printer';
import { startPrintStation } from '@foyer/devices/station';
import { startVirtualPrinter, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import type { PrintJobId, QueueEvent } from '@foyer/queue';
import { eventually, type PairedDevice, pairDevice, temporaryFolder } from '@foyer/testkit';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

/** Real drivers at the hub and at a station, and printers of software at the end of their wires. */
const LONG = { timeout: 60_000 };
const profile = loadProfile('virtual');

const open: DemoHub[] = [];
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});

async function start(dataDir = temporaryFolder('printers')): Promise<DemoHub> {
  const hub = await demoHub(dataDir, null, { rateLimits: false });
  open.push(hub);
  return hub;
}
async function switchOn(dotsPerSecond?: number): Promise<VirtualPrinter> {
  const outDir = join(temporaryFolder('paper'), 'out');
  const device = await startVirtualPrinter({ profile, outDir, port: 0, ...(dotsPerSecond !== undefined && { dotsPerSecond }) });
  onTestFinished(() => device.close());
  return device;
}
/** @returns its id, once it is ready */
async function plug(hub: DemoHub, device: VirtualPrinter, name: string, deviceId: string | null = null): Promise<string> {
  const target = { kind: 'tcp', host: '127.0.0.1', port: device.port };
  const { status, body } = await hub.call('addPrinter', { as: 'admin', body: { name, deviceId, target, profile: 'virtual' } });
  expect(status).toBe(201);
  await becomes(hub, body.id, 'ready');
  return body.id;
}
const view = async (hub: DemoHub, id: string) =>
  (await hub.call('listPrinters', { as: 'admin' })).body.find((printer: { id: string }) => printer.id === id);
const becomes = (hub: DemoHub, id: string, state: string) =>
  eventually(async () => expect((await view(hub, id)).state).toBe(state), 15_000);

async function take(hub: DemoHub, kiosk?: PairedDevice): Promise<{ id: string; job: PrintJobId; number: string }> {
  const text = JSON.stringify({ serviceId: 'deposit', print: true });
  const headers = { 'content-type': 'application/json', ...(kiosk && { cookie: kiosk.cookie }) };
  const { status, body } = await hub.send('POST', '/api/tickets', { text, headers, ...(!kiosk && { as: 'kiosk' }) });
  expect(status).toBe(201);
  return { id: body.id, job: body.printJob.id, number: body.number };
}
const story = ({ hall }: DemoHub, job: PrintJobId): string[] =>
  (hall.reads.eventsSince(0, 5000) as QueueEvent[]).flatMap((event) =>
    event.type === 'print_job_changed' && event.printJobId === job ? [`${event.state} ${event.trouble ?? ''}`.trim()] : [],
  );
const ends = (hub: DemoHub, job: PrintJobId, how: string) => eventually(() => expect(story(hub, job).at(-1)).toBe(how), 20_000);
const onPaper = (device: VirtualPrinter, number: string): number =>
  device.tickets().flatMap(({ lines }) => lines.filter((line) => line === number)).length;

describe('two printers at the hub', LONG, () => {
  test('the first is out of paper before anything was sent: the second prints, and the first again once it has a roll', async () => {
    const hub = await start();
    const [left, right] = [await switchOn(), await switchOn()];
    const [first, second] = [await plug(hub, left, 'Left'), await plug(hub, right, 'Right')];
    const one = await take(hub);
    await ends(hub, one.job, 'confirmed');
    expect([onPaper(left, one.number), onPaper(right, one.number)]).toEqual([1, 0]);
    left.set('paper_end');
    await becomes(hub, first, 'paper_end');
    const two = await take(hub);
    await ends(hub, two.job, 'confirmed');
    expect([onPaper(left, two.number), onPaper(right, two.number)]).toEqual([0, 1]);
    expect(hub.hall.reads.printJob(two.id as never)?.printerId).toBe(second);
    expect(hub.hall.printer.view(null).state).toBe('ready');
    const before = (await view(hub, first)).roll;
    expect(before.usedMm).toBeGreaterThan(80);
    left.set('ready');
    await becomes(hub, first, 'ready');
    await eventually(async () => expect((await view(hub, first)).roll.usedMm).toBe(0));
    const three = await take(hub);
    await ends(hub, three.job, 'confirmed');
    expect([onPaper(left, three.number), onPaper(right, three.number)]).toEqual([1, 0]);
  });

  test('the paper ends in mid-ticket: nobody prints it again, and the next visitor has the other printer', async () => {
    const hub = await start();
    const [left, right] = [await switchOn(), await switchOn()];
    await plug(hub, left, 'Left');
    const second = await plug(hub, right, 'Right');
    left.load(200);
    const half = await take(hub);
    await ends(hub, half.job, 'unknown paper_end');
    const next = await take(hub);
    await ends(hub, next.job, 'confirmed');
    expect(onPaper(right, half.number)).toBe(0);
    expect(onPaper(right, next.number)).toBe(1);
    // A reload: what the left one still has in its buffer comes out before it is given anything.
    left.set('ready');
    right.set('paper_end');
    await becomes(hub, second, 'paper_end');
    const last = await take(hub);
    await ends(hub, last.job, 'confirmed');
    expect(onPaper(left, last.number)).toBe(1);
    expect(onPaper(left, half.number)).toBeLessThanOrEqual(1);
    expect(story(hub, half.job)).toEqual(['sent', 'unknown paper_end']);
    // A person's word: the same number, marked.
    const copy = await hub.call('reprintTicket', { id: half.id, as: 'admin' });
    await ends(hub, copy.body.id, 'confirmed');
    expect(left.tickets()[0]?.lines).toEqual(expect.arrayContaining(['COPY', half.number]));
  });

  test('both are out of paper: the visitor is told so, and the first that has some prints it', async () => {
    const hub = await start();
    const [left, right] = [await switchOn(), await switchOn()];
    const [first, second] = [await plug(hub, left, 'Left'), await plug(hub, right, 'Right')];
    left.set('paper_end');
    right.set('cover_open');
    await Promise.all([becomes(hub, first, 'paper_end'), becomes(hub, second, 'cover_open')]);
    const { job, number } = await take(hub);
    await ends(hub, job, 'queued paper_end');
    right.set('ready');
    await ends(hub, job, 'confirmed');
    expect([onPaper(left, number), onPaper(right, number)]).toEqual([0, 1]);
  });

  test('are changed, put in another order, rolled and removed by an administrator, and the log tells of it', async () => {
    const hub = await start();
    const [left, right] = [await switchOn(), await switchOn()];
    const [first, second] = [await plug(hub, left, 'Left'), await plug(hub, right, 'Right')];
    const names = async () => (await hub.call('listPrinters', { as: 'admin' })).body.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['Left', 'Right']);
    await hub.call('changePrinter', { as: 'admin', id: second, body: { place: 0 } });
    expect(await names()).toEqual(['Right', 'Left']);
    const { job, number } = await take(hub);
    await ends(hub, job, 'confirmed');
    expect(onPaper(right, number)).toBe(1);
    await hub.call('changePrinter', { as: 'admin', id: second, body: { enabled: false, name: 'The right one' } });
    expect(await view(hub, second)).toMatchObject({ state: 'none', enabled: false, name: 'The right one' });
    const other = await take(hub);
    await ends(hub, other.job, 'confirmed');
    expect(onPaper(left, other.number)).toBe(1);
    expect((await hub.call('startRoll', { as: 'admin', id: first })).body.roll).toMatchObject({ usedMm: 0, lengthMm: 80_000 });
    expect((await hub.call('removePrinter', { as: 'admin', id: second })).status).toBe(204);
    expect(await names()).toEqual(['Left']);
    const { dataDir } = hub;
    await open.pop()?.close();
    const later = await start(dataDir);
    expect(await later.call('listPrinters', { as: 'admin' })).toMatchObject({ body: [{ id: first, name: 'Left' }] });
    const notes = (later.hall.reads.eventsSince(0, 5000) as QueueEvent[]).flatMap(({ type }) =>
      /^printer_|^roll_/.test(type) ? [type] : [],
    );
    expect(notes).toEqual(['printer_put', 'printer_put', 'printer_put', 'printer_put', 'roll_started', 'printer_removed']);
  });

  test('a test page comes out, or what is wrong is said', async () => {
    const hub = await start();
    const device = await switchOn();
    const id = await plug(hub, device, 'Left');
    const used = (await view(hub, id)).roll.usedMm;
    expect((await hub.call('testPrinter', { as: 'admin', id })).body).toEqual({ state: 'confirmed', trouble: null });
    expect(device.tickets()[0]).toMatchObject({ qr: 'http://hall.example' });
    expect(device.tickets()[0]?.lines).toEqual(expect.arrayContaining(['Left', 'A012', 'Привет, АБВГД']));
    expect((await view(hub, id)).roll.usedMm).toBeGreaterThan(used + 50);
    device.set('cover_open');
    await becomes(hub, id, 'cover_open');
    expect((await hub.call('testPrinter', { as: 'admin', id })).body).toEqual({ state: 'not_sent', trouble: 'cover_open' });
  });

  test('what cannot be is refused', async () => {
    const hub = await start();
    const { device: display } = await hub.device('display');
    const tcp = { kind: 'tcp', host: '127.0.0.1', port: 9 };
    const add = (body: object) =>
      hub.call('addPrinter', { as: 'admin', body: { name: 'X', deviceId: null, target: tcp, profile: 'virtual', ...body } });
    expect(await add({ profile: 'no-such' })).toMatchObject({ status: 422, body: { details: { field: 'profile' } } });
    expect(await add({ target: { kind: 'system', name: 'X' } })).toMatchObject({ status: 422, body: { details: { field: 'target' } } });
    expect(await add({ deviceId: display.id })).toMatchObject({ status: 422, body: { details: { field: 'deviceId' } } });
    expect(await add({ deviceId: 'A'.repeat(22) })).toMatchObject({ status: 404, body: { code: 'DEVICE_NOT_FOUND' } });
    expect((await hub.call('startRoll', { as: 'admin', id: 'nobody' })).status).toBe(404);
  });
});

test('a real station beside a kiosk prints with its own driver, and fails over beside it', LONG, async () => {
  const hub = await start();
  const kiosk = await pairDevice({ url: hub.url, role: 'kiosk' });
  const station = startPrintStation({ connect: connectAs(hub, kiosk), system: null, logger: { info() {}, warn() {} } });
  onTestFinished(() => station.close());
  const [left, right, atHub] = [await switchOn(), await switchOn(), await switchOn()];
  await plug(hub, atHub, 'At the hub');
  const first = await plug(hub, left, 'Left', kiosk.device.id);
  await plug(hub, right, 'Right', kiosk.device.id);
  const one = await take(hub, kiosk);
  await ends(hub, one.job, 'confirmed');
  left.set('paper_end');
  await becomes(hub, first, 'paper_end');
  const two = await take(hub, kiosk);
  await ends(hub, two.job, 'confirmed');
  expect([onPaper(left, one.number), onPaper(right, two.number)]).toEqual([1, 1]);
  expect([left, right, atHub].map((device) => device.tickets().length)).toEqual([1, 1, 0]);
  expect((await hub.call('listPrinterPlaces', { as: 'admin' })).body).toEqual(
    expect.arrayContaining([expect.objectContaining({ deviceId: kiosk.device.id, connected: true })]),
  );
});

function connectAs(hub: DemoHub, { cookie }: PairedDevice): Parameters<typeof startPrintStation>[0]['connect'] {
  return ({ onMessage, onClose }) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${hub.url.replace(/^http/, 'ws')}/ws/queues`, { headers: { cookie } });
      socket.on('message', (data) => onMessage(String(data)));
      socket.once('close', () => onClose('closed'));
      socket.once('error', reject);
      socket.once('open', () => resolve({ send: (text) => socket.send(text), close: () => socket.terminate() }));
    });
}
