import type { PrintJobId, QueueEvent } from '@foyer/queue';
import { eventually, type PairedDevice, pairDevice, temporaryFolder } from '@foyer/testkit';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { type StationClient, stationClient } from '../test/station-client.ts';
import type { StationTiming } from './station.ts';

/** To come up, and to go, on a machine that is busy with the other tests. */
const LONG = { timeout: 60_000 };
const QUICK: Partial<StationTiming> = { begin: 600, away: 900, result: 4000, report: 60_000 };

const open: DemoHub[] = [];
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});

async function start(dataDir?: string, timing = QUICK): Promise<DemoHub> {
  const hub = await demoHub(dataDir, { stationTiming: timing }, { rateLimits: false });
  open.push(hub);
  return hub;
}
const addPrinter = async (hub: DemoHub, deviceId: string, name: string, more: object = {}): Promise<string> => {
  const target = { kind: 'file', path: `/dev/usb/${name}` };
  const { status, body } = await hub.call('addPrinter', {
    as: 'admin',
    body: { name, deviceId, target, profile: 'epson-tm-t88', ...more },
  });
  expect(status).toBe(201);
  return body.id;
};
/** A ticket that this kiosk asks for, on paper. */
async function take(hub: DemoHub, kiosk: PairedDevice): Promise<{ id: string; job: PrintJobId; number: string }> {
  const text = JSON.stringify({ serviceId: 'deposit', print: true });
  const headers = { cookie: kiosk.cookie, 'content-type': 'application/json' };
  const { status, body } = await hub.send('POST', '/api/tickets', { text, headers });
  expect(status).toBe(201);
  return { id: body.id, job: body.printJob.id, number: body.number };
}
const story = ({ hall }: DemoHub, job: PrintJobId): string[] =>
  (hall.reads.eventsSince(0, 5000) as QueueEvent[]).flatMap((event) =>
    event.type === 'print_job_changed' && event.printJobId === job ? [`${event.state} ${event.trouble ?? ''}`.trim()] : [],
  );
const until = (hub: DemoHub, job: PrintJobId, ...said: string[]) => eventually(() => expect(story(hub, job)).toEqual(said));

let shared: Promise<DemoHub> | null = null;
afterAll(async () => (await shared)?.close());
const ofAll = () => (shared ??= demoHub(temporaryFolder('stations'), { stationTiming: QUICK }, { rateLimits: false }));

/** A kiosk with one printer that is well. @param timing of a hub of its own */
async function kioskWithPrinter(timing?: Partial<StationTiming>) {
  const hub = timing ? await start(temporaryFolder('station'), timing) : await ofAll();
  const kiosk = await pairDevice({ url: hub.url, role: 'kiosk' });
  const printer = await addPrinter(hub, kiosk.device.id, 'front');
  const station = await stationClient(hub, kiosk);
  await station.report({ [printer]: 'ready' });
  return { hub, kiosk, printer, station };
}
const given = (station: StationClient, count = 1) =>
  eventually(() => {
    expect(station.jobs().length).toBe(count);
    return station.jobs()[count - 1] as ReturnType<StationClient['jobs']>[number];
  });

describe('a print station', LONG, () => {
  test('is told what it drives, is given the ticket of its kiosk, and says how it went', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    expect(station.socket.all('station').at(-1)?.printers).toMatchObject([
      { id: printer, target: { kind: 'file', path: '/dev/usb/front' }, profile: { id: 'epson-tm-t88', dots: 512 } },
    ]);
    const { job, id } = await take(hub, kiosk);
    expect(await given(station)).toMatchObject({ jobId: job, printerId: printer, format: 'escpos', paper: { widthMm: 80 } });
    expect(Buffer.from(station.jobs()[0]?.data ?? '', 'base64').includes('Deposit')).toBe(true);
    expect(story(hub, job)).toEqual([]);
    expect(await station.begin(job)).toBe(204);
    expect(story(hub, job)).toEqual(['sent']);
    expect(await station.end(job, 'confirmed')).toBe(204);
    expect(story(hub, job)).toEqual(['sent', 'confirmed']);
    expect(hub.hall.reads.printJob(id as never)).toMatchObject({ deviceId: kiosk.device.id, printerId: printer });
    // Said again, because the answer was lost.
    expect(await station.end(job, 'confirmed')).toBe(204);
    expect(await station.end(job, 'unknown', 'no_proof')).toBe(204);
    expect(await station.begin(job)).toBe(409);
    expect(story(hub, job)).toEqual(['sent', 'confirmed']);
    expect(station.jobs().length).toBe(1);
  });

  test('is gone before it begins: nothing was printed, and the job waits for it', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    const { job } = await take(hub, kiosk);
    await given(station);
    station.lose();
    await until(hub, job, 'queued offline');
    const again = await stationClient(hub, kiosk);
    // It comes late with what it was given before: not a word of "sent" was written.
    expect(await again.begin(job)).toBe(409);
    await again.report({ [printer]: 'ready' });
    await given(again);
    expect(await again.begin(job)).toBe(204);
    await again.end(job, 'confirmed');
    expect(story(hub, job).filter((said) => !said.startsWith('queued'))).toEqual(['sent', 'confirmed']);
  });

  test('is gone while it prints, and comes back with the result', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter({ ...QUICK, away: 10_000 });
    const { job } = await take(hub, kiosk);
    await given(station);
    await station.begin(job);
    station.lose();
    const again = await stationClient(hub, kiosk);
    await again.report({ [printer]: 'busy' }, [job]);
    expect(story(hub, job)).toEqual(['sent']);
    expect(await again.end(job, 'confirmed')).toBe(204);
    await until(hub, job, 'sent', 'confirmed');
    expect(again.jobs()).toEqual([]);
  });

  test('is gone while it prints, and does not come back: nobody knows', async () => {
    const { hub, kiosk, station } = await kioskWithPrinter();
    const { job } = await take(hub, kiosk);
    await given(station);
    await station.begin(job);
    station.lose();
    await until(hub, job, 'sent', 'unknown connection_lost');
    const again = await stationClient(hub, kiosk);
    // Too late: what was said to staff stays said.
    expect(await again.end(job, 'confirmed')).toBe(204);
    expect(story(hub, job)).toEqual(['sent', 'unknown connection_lost']);
    expect(again.jobs()).toEqual([]);
  });

  test('starts anew and knows nothing of what it had begun: nobody knows, at once', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter({ ...QUICK, away: 60_000 });
    const { job } = await take(hub, kiosk);
    await given(station);
    await station.begin(job);
    station.lose();
    const again = await stationClient(hub, kiosk);
    await again.report({ [printer]: 'ready' }, []);
    await until(hub, job, 'sent', 'unknown interrupted');
    expect(again.jobs()).toEqual([]);
  });

  test('does not begin: the ticket goes elsewhere, and a late begin is refused', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    const second = await addPrinter(hub, kiosk.device.id, 'side');
    await station.report({ [printer]: 'ready', [second]: 'ready' });
    const { job } = await take(hub, kiosk);
    expect((await given(station)).printerId).toBe(printer);
    expect((await given(station, 2)).printerId).toBe(second);
    expect(await station.begin(job)).toBe(204);
    // The first attempt wakes up: one of the two may print, and one has begun.
    expect(await station.begin(job)).toBe(409);
    await station.end(job, 'confirmed');
    await until(hub, job, 'sent', 'confirmed');
  });

  test('what it could not print before the first byte goes to the next printer; what it began goes nowhere', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    const second = await addPrinter(hub, kiosk.device.id, 'side');
    await station.report({ [printer]: 'ready', [second]: 'ready' });
    const first = await take(hub, kiosk);
    await given(station);
    await station.end(first.job, 'not_sent', 'paper_end');
    await station.report({ [printer]: 'paper_end', [second]: 'ready' });
    expect((await given(station, 2)).printerId).toBe(second);
    await station.begin(first.job);
    await station.end(first.job, 'unknown', 'paper_end');
    await until(hub, first.job, 'sent', 'unknown paper_end');
    await station.report({ [printer]: 'ready', [second]: 'ready' });
    const next = await take(hub, kiosk);
    await given(station, 3);
    expect(station.jobs()[2]).toMatchObject({ jobId: next.job, printerId: printer });
  });

  test('the hub is started anew in between: it asks the station how it went', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter({ ...QUICK, away: 20_000 });
    const { job } = await take(hub, kiosk);
    await given(station);
    await station.begin(job);
    const { dataDir } = hub;
    await open.pop()?.close();
    const later = await start(dataDir, { ...QUICK, away: 20_000 });
    expect(story(later, job)).toEqual(['sent']);
    const again = await stationClient(later, kiosk);
    await again.report({ [printer]: 'ready' }, [job]);
    expect(await again.end(job, 'confirmed', null, 120)).toBe(204);
    expect(story(later, job)).toEqual(['sent', 'confirmed']);
    expect(again.jobs()).toEqual([]);
    const { body } = await later.call('listPrinters', { as: 'admin' });
    expect(body[0].roll.usedMm).toBe(120);
  });

  test('the hub is started anew and the station too: nobody knows, and nothing is printed again', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter(QUICK);
    const { job, id } = await take(hub, kiosk);
    await given(station);
    await station.begin(job);
    const { dataDir } = hub;
    await open.pop()?.close();
    const later = await start(dataDir, { ...QUICK, away: 20_000 });
    const again = await stationClient(later, kiosk);
    await again.report({ [printer]: 'ready' }, []);
    await until(later, job, 'sent', 'unknown interrupted');
    expect(again.jobs()).toEqual([]);
    // A person's word: the same number, marked as a copy, where the first one was to come out.
    const copy = await later.call('reprintTicket', { id, as: 'admin' });
    expect(copy).toMatchObject({ status: 202, body: { copy: true } });
    const { data } = await given(again);
    expect(Buffer.from(data, 'base64').includes('COPY')).toBe(true);
  });
});

describe('several kiosks', LONG, () => {
  test('two at once: each has its tickets beside it, and none waits for the other', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    const other = await pairDevice({ url: hub.url, role: 'kiosk', name: 'The other' });
    const its = await addPrinter(hub, other.device.id, 'other');
    const there = await stationClient(hub, other);
    await there.report({ [its]: 'ready' });
    const here = await Promise.all([take(hub, kiosk), take(hub, kiosk)]);
    const [first] = await Promise.all([take(hub, other)]);
    await given(station);
    await given(there);
    expect(there.jobs()[0]).toMatchObject({ jobId: first.job, printerId: its });
    // A station ends and begins what is its own.
    expect(await there.begin(station.jobs()[0]?.jobId as string)).toBe(409);
    for (const [index, { job }] of here.entries()) {
      expect(await given(station, index + 1)).toMatchObject({ jobId: job, printerId: printer });
      expect(await station.begin(job)).toBe(204);
      expect(await there.end(job, 'failed', 'cutter')).toBe(404);
      expect(await station.end(job, 'confirmed')).toBe(204);
    }
    await there.begin(first.job);
    await there.end(first.job, 'confirmed');
    await until(hub, first.job, 'sent', 'confirmed');
    expect([station.jobs().length, there.jobs().length]).toEqual([2, 1]);
  });

  test('each sees the printer beside it; a kiosk without one sees the hub’s', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    const bare = await pairDevice({ url: hub.url, role: 'kiosk', name: 'Bare' });
    const seen = async ({ cookie }: PairedDevice) => (await hub.send('GET', '/api/hall', { headers: { cookie } })).body.printer.state;
    expect(await Promise.all([seen(kiosk), seen(bare)])).toEqual(['ready', 'none']);
    await station.report({ [printer]: 'paper_end' });
    expect(await seen(kiosk)).toBe('paper_end');
    const { body: parts } = await hub.call('listDeviceStates', { as: 'supervisor' });
    const part = { deviceId: kiosk.device.id, part: `printer:${printer}`, kind: 'printer', name: 'front', state: 'paper_end' };
    expect(parts).toContainEqual(expect.objectContaining(part));
    await station.report({ [printer]: 'ready' });
    station.lose();
    await eventually(async () => expect(await seen(kiosk)).toBe('offline'));
    const { job } = await take(hub, bare);
    await until(hub, job, 'failed no_printer');
    await hub.call('revokeDevice', { as: 'admin', id: kiosk.device.id });
    expect(hub.hall.printer.view(kiosk.device.id).state).toBe('none');
  });

  test('a system’s printer is given a page as wide as its paper', async () => {
    const { hub, kiosk, printer, station } = await kioskWithPrinter();
    await hub.call('changePrinter', {
      as: 'admin',
      id: printer,
      body: { target: { kind: 'system', name: 'EPSON TM' }, profile: 'generic-58' },
    });
    await eventually(() => expect(station.socket.all('station').at(-1)?.printers[0]?.target.kind).toBe('system'));
    await station.report({ [printer]: 'ready' });
    await take(hub, kiosk);
    const { format, data, paper } = await given(station);
    expect(format).toBe('svg');
    expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg /);
    expect(paper.widthMm).toBe(58);
    expect(paper.heightMm).toBeGreaterThan(60);
  });
});
