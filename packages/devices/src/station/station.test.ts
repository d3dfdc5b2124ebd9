import { describe, expect, onTestFinished, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { WAYS } from '../test/printers.ts';
import { silentLogger, ticketBytes, until } from '../test/tickets.ts';
import { type ToldHub, toldHub } from '../test/told-hub.ts';
import type { VirtualPrinter } from '../virtual-printer/index.ts';
import { type SystemPage, type SystemPrinting, startPrintStation } from './index.ts';

const profile = loadProfile('virtual');
const ticket = Buffer.from(ticketBytes(profile)).toString('base64');
const paper = { widthMm: 80, heightMm: 100 };
const QUICK = {
  timing: { firstRetry: 20, longestRetry: 100, retell: 50, answer: 400 },
  printerTiming: { poll: 50, proof: 2000, write: 1000 },
};
const TCP = WAYS[0] as (typeof WAYS)[number];

const print = (jobId: string, printerId = 'front') => ({ type: 'print', jobId, printerId, format: 'escpos', data: ticket, paper });
const results = (hub: ToldHub, jobId: string) =>
  hub.asked.filter(({ path }) => path === `/api/station/jobs/${jobId}/result`).map(({ body }) => body);
const begun = (hub: ToldHub, jobId: string) => hub.asked.filter(({ path }) => path === `/api/station/jobs/${jobId}/begin`).length;
interface Report {
  readonly printers: readonly { readonly id: string; readonly state: string }[];
  readonly jobs: readonly string[];
}
const reports = (hub: ToldHub) => hub.asked.filter(({ path }) => path === '/api/station/printers').map(({ body }) => body as Report);
const stateOf = (hub: ToldHub, id: string) =>
  reports(hub)
    .at(-1)
    ?.printers.find((printer) => printer.id === id)?.state;

/** As the hub does: what was not sent is given again. */
async function printUntilSent(hub: ToldHub, jobId: string): Promise<unknown> {
  for (;;) {
    const before = results(hub, jobId).length;
    hub.say(print(jobId));
    await until(() => results(hub, jobId).length > before, 15_000);
    const result = results(hub, jobId).at(-1) as { state: string };
    if (result.state !== 'not_sent') return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function station(way = TCP, system: SystemPrinting | null = null) {
  const { device, target } = await way.switchOn({ profile });
  const hub = toldHub();
  const told = { kind: 'tcp', ...target };
  const running = startPrintStation({ connect: hub.connect, system, logger: silentLogger, ...QUICK });
  onTestFinished(async () => {
    await running.close();
    await device.close();
  });
  const drive = () => hub.say({ type: 'station', printers: [{ id: 'front', target: told, profile }] });
  await until(() => hub.asked.some(({ path }) => path === 'subscribe'));
  drive();
  await until(() => stateOf(hub, 'front') === 'ready');
  return { hub, device, running, drive };
}

/** The hub comes back, and says again what is to be driven. */
async function back(hub: ToldHub, drive: () => void): Promise<void> {
  const before = hub.asked.filter(({ path }) => path === 'subscribe').length;
  hub.away = false;
  await until(() => hub.asked.filter(({ path }) => path === 'subscribe').length > before);
  drive();
}

const whole = (device: VirtualPrinter) => device.tickets().filter((one) => one.whole).length;

describe.each(WAYS)('a print station with its printer on $way', (way) => {
  test('prints what it is given, once it may begin, and says how it went', async () => {
    const { hub, device } = await station(way);
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'confirmed', trouble: null, paperMm: null }]);
    expect(device.tickets()[0]?.lines).toContain('A012');
    const order = hub.asked.map(({ path }) => path);
    expect(order.indexOf('/api/station/jobs/a/begin')).toBeLessThan(order.indexOf('/api/station/jobs/a/result'));
  });
});

describe('a print station', () => {
  test('says how its printers are before it is asked, and whenever they change', async () => {
    const { hub, device } = await station();
    device.set('paper_end');
    await until(() => stateOf(hub, 'front') === 'paper_end');
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'not_sent', trouble: 'paper_end', paperMm: null }]);
    expect(begun(hub, 'a')).toBe(0);
    device.set('ready');
    await until(() => stateOf(hub, 'front') === 'ready');
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 1);
    expect(results(hub, 'a')[1]).toMatchObject({ state: 'confirmed' });
    expect(whole(device)).toBe(1);
  });

  test('prints nothing that the hub does not let it begin', async () => {
    const { hub, device } = await station();
    hub.answers.set('/api/station/jobs/a/begin', 409);
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'not_sent', trouble: 'driver', paperMm: null }]);
    expect(device.tickets()).toHaveLength(0);
  });

  test('prints nothing where the answer to "may I begin" was lost, and says so when the hub is back', async () => {
    const { hub, device, drive } = await station();
    hub.answers.set('/api/station/jobs/a/begin', 'lost');
    hub.say(print('a'));
    await until(() => begun(hub, 'a') > 0);
    await back(hub, drive);
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'not_sent', trouble: 'connection_lost', paperMm: null }]);
    expect(device.tickets()).toHaveLength(0);
  });

  test('keeps a result while the hub is away, and tells it before it subscribes again', async () => {
    const { hub, device, drive } = await station();
    hub.answers.set('/api/station/jobs/a/result', 'lost');
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0);
    hub.away = true;
    hub.answers.clear();
    hub.asked.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(hub.asked).toEqual([]);
    await back(hub, drive);
    const order = hub.asked.map(({ path }) => path);
    expect(order.indexOf('/api/station/jobs/a/result')).toBeLessThan(order.indexOf('subscribe'));
    expect(results(hub, 'a')).toEqual([{ state: 'confirmed', trouble: null, paperMm: null }]);
    expect(whole(device)).toBe(1);
  });

  test('names a job that is in hand in every report until its result was taken', async () => {
    const { hub, drive } = await station();
    hub.answers.set('/api/station/jobs/a/result', 503);
    hub.say(print('a'));
    const last = () => reports(hub).at(-1)?.jobs;
    await until(() => results(hub, 'a').length > 2);
    hub.drop();
    await back(hub, drive);
    expect(last()).toEqual(['a']);
    hub.answers.clear();
    const told = results(hub, 'a').length;
    await until(() => results(hub, 'a').length > told);
    hub.drop();
    await back(hub, drive);
    expect(last()).toEqual([]);
  });

  test('does not print a job again that it has begun, whatever it is told', async () => {
    const { hub, device } = await station();
    hub.say(print('a'));
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0);
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 1);
    expect(results(hub, 'a')).toEqual(Array(2).fill({ state: 'confirmed', trouble: null, paperMm: null }));
    expect(begun(hub, 'a')).toBe(1);
    expect(whole(device)).toBe(1);
  });

  test('forgets a job that it had not begun when the connection went: the hub gives it anew', async () => {
    const { hub, device, drive } = await station();
    device.set('busy');
    hub.say(print('a'));
    await until(() => begun(hub, 'a') === 1);
    hub.say(print('b'));
    hub.drop();
    await back(hub, drive);
    device.set('ready');
    await until(() => results(hub, 'a').length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(begun(hub, 'b')).toBe(0);
    hub.say(print('b'));
    await until(() => results(hub, 'b').length > 0);
    expect(results(hub, 'b')).toEqual([{ state: 'confirmed', trouble: null, paperMm: null }]);
  });

  test.each([
    ['a connection that drops in the middle of a picture', (device: VirtualPrinter) => device.dropAfter(400), 'connection_lost'],
    ['paper that ends in it', (device: VirtualPrinter) => device.load(300), 'paper_end'],
    ['a printer that takes bytes and says nothing', (device: VirtualPrinter) => device.set('mute'), null],
  ])('says "nobody knows" of a ticket after %s, once, and goes on with the next', async (_, befall, trouble) => {
    const { hub, device } = await station();
    befall(device);
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0, 15_000);
    if (trouble) expect(results(hub, 'a')).toEqual([{ state: 'unknown', trouble, paperMm: null }]);
    else expect(results(hub, 'a')).toEqual([expect.objectContaining({ state: expect.stringMatching(/unknown|not_sent/) })]);
    device.powerCycle();
    device.set('ready');
    expect(await printUntilSent(hub, 'b')).toEqual({ state: 'confirmed', trouble: null, paperMm: null });
    expect(results(hub, 'a')).toHaveLength(1);
  });

  test('lets a printer go that it is to drive no more, and one that has changed begin anew', async () => {
    const { hub, device } = await station();
    const second = await TCP.switchOn({ profile });
    onTestFinished(() => second.device.close());
    hub.say({ type: 'station', printers: [{ id: 'front', target: { kind: 'tcp', ...second.target }, profile }] });
    hub.say(print('a'));
    await until(() => results(hub, 'a').length > 0);
    expect([whole(device), whole(second.device)]).toEqual([0, 1]);
    hub.say({ type: 'station', printers: [] });
    hub.say(print('b'));
    await until(() => results(hub, 'b').length > 0);
    expect(results(hub, 'b')).toEqual([{ state: 'not_sent', trouble: 'offline', paperMm: null }]);
  });

  test('asks again to be a station where the hub has said no', async () => {
    const { hub } = await station();
    const before = hub.connections;
    hub.say({ type: 'error', code: 'DEVICE_UNKNOWN', message: 'not known' });
    await until(() => hub.connections > before);
  });

  test('gives up a hub that does not answer, so that both know', async () => {
    const { hub, device } = await station();
    hub.answers.set('/api/station/jobs/a/begin', 'never');
    const before = hub.connections;
    hub.say(print('a'));
    await until(() => hub.connections > before);
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'not_sent', trouble: 'connection_lost', paperMm: null }]);
    expect(device.tickets()).toHaveLength(0);
  });

  test('says what could be a printer here', async () => {
    const { hub } = await station();
    await until(() => hub.asked.some(({ path }) => path === '/api/station/found'));
    const found = hub.asked.find(({ path }) => path === '/api/station/found')?.body as Record<string, unknown>;
    expect(Object.keys(found).sort()).toEqual(['files', 'serialPorts', 'systemPrinters']);
  });
});

describe('a printer of the operating system', () => {
  const driven = async (take: (name: string, page: SystemPage) => Promise<void>) => {
    const known = { name: 'Thermal', description: null };
    const list: SystemPrinting['list'] = async () => (system.there ? [known] : []);
    const system = { there: true, list, print: take };
    const rest = await station(TCP, system);
    rest.hub.say({ type: 'station', printers: [{ id: 'usb', target: { kind: 'system', name: 'Thermal' }, profile: {} }] });
    await until(() => stateOf(rest.hub, 'usb') === 'ready');
    const page = { type: 'print', printerId: 'usb', format: 'svg', data: Buffer.from('<svg>Ж</svg>').toString('base64'), paper };
    return { ...rest, system, page };
  };

  test('gets the page as it is, and nobody promises that it came out', async () => {
    const taken: [string, SystemPage][] = [];
    const { hub, page } = await driven(async (name, one) => void taken.push([name, one]));
    hub.say({ ...page, jobId: 'a' });
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'unknown', trouble: 'unconfirmed', paperMm: null }]);
    expect(taken).toEqual([['Thermal', { svg: '<svg>Ж</svg>', ...paper }]]);
  });

  test('has failed where the system refuses the page', async () => {
    const { hub, page } = await driven(async () => {
      throw new Error('no such printer');
    });
    hub.say({ ...page, jobId: 'a' });
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'failed', trouble: 'error', paperMm: null }]);
  });

  test('gets nothing while the system does not have it', async () => {
    const { hub, page, system } = await driven(async () => {});
    system.there = false;
    hub.say({ ...page, jobId: 'a' });
    await until(() => results(hub, 'a').length > 0);
    expect(results(hub, 'a')).toEqual([{ state: 'not_sent', trouble: 'offline', paperMm: null }]);
    expect(begun(hub, 'a')).toBe(0);
  });
});
