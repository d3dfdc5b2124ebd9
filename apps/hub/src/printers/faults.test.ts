import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PartState } from '@foyer/contract';
import { loadProfile } from '@foyer/devices/printer';
import { startVirtualPrinter, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import type { PrintJobId, QueueEvent } from '@foyer/queue';
import { eventually, temporaryFolder } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedPrinter, type PrinterAddress } from '../main/printing.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

/** The drivers are as patient here as they are in a hall. */
const PATIENCE_MS = 30_000;
const LONG = { timeout: 120_000 };
const ALARM_SECONDS = 40;
const profile = loadProfile('virtual');

interface AtWork {
  readonly way: string;
  readonly hub: DemoHub;
  readonly device: VirtualPrinter;
}
interface Fault {
  readonly name: string;
  /** What happens to the printer before the visitor asks for a ticket, or will happen to it while it prints that. */
  befall(device: VirtualPrinter): void;
  mend(device: VirtualPrinter): void;
  /** What the hall, its kiosk and its staff are told of the printer; null: it is soon well again by itself. */
  readonly state: PartState | null;
  /** The story of the job; what a job waits for may be said in more words than one. */
  readonly story: readonly RegExp[];
  /** How many pieces of paper may bear the number. */
  readonly papers: readonly number[];
  /** The hall finds it out by printing only. */
  readonly foundByPrinting?: boolean;
  readonly locale?: string;
}

const ready = (device: VirtualPrinter) => device.set('ready');
const ONCE = [1];
const WAITED = (state: string) => [new RegExp(`^queued ${state}$`), /^sent$/, /^confirmed$/];

const FAULTS: readonly Fault[] = [
  {
    name: 'no paper before the ticket',
    befall: (device) => device.set('paper_end'),
    mend: ready,
    state: 'paper_end',
    story: WAITED('paper_end'),
    papers: ONCE,
  },
  {
    name: 'the paper ends in the middle of the ticket',
    befall: (device) => device.load(200),
    mend: ready,
    state: 'paper_end',
    story: [/^sent$/, /^(confirmed|unknown paper_end)$/],
    papers: ONCE,
    foundByPrinting: true,
  },
  {
    name: 'the cover is open',
    befall: (device) => device.set('cover_open'),
    mend: ready,
    state: 'cover_open',
    story: WAITED('cover_open'),
    papers: ONCE,
  },
  {
    name: 'the blade jams at the cut',
    befall: (device) => device.jamNextCut(),
    mend: ready,
    state: 'cutter',
    story: [/^sent$/, /^(confirmed|unknown cutter)$/],
    papers: [0, 1],
    foundByPrinting: true,
  },
  {
    name: 'the connection breaks in the middle of a picture',
    befall: (device) => device.dropAfter(7000),
    mend: ready,
    state: null,
    story: [/^sent$/, /^unknown connection_lost$/],
    papers: [0, 1],
    locale: 'ar',
  },
  {
    name: 'random bytes',
    befall: (device) => device.babble(Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256)),
    mend: ready,
    state: null,
    story: [/^sent$/, /^confirmed$/],
    papers: ONCE,
  },
  {
    name: 'it takes bytes and says nothing',
    befall: (device) => device.set('silent'),
    mend: (device) => {
      device.powerCycle();
      device.set('ready');
    },
    state: 'silent',
    story: WAITED('silent'),
    papers: ONCE,
  },
];

const HAS_SOCAT = spawnSync('socat', ['-V']).status === 0;
const WAYS: readonly { readonly way: string; readonly reach: (device: VirtualPrinter, path: string) => PrinterAddress }[] = [
  { way: 'TCP', reach: ({ port }) => ({ kind: 'tcp', host: '127.0.0.1', port, profile: profile.id }) },
  ...(HAS_SOCAT
    ? [
        { way: 'a device file', reach: (_: VirtualPrinter, path: string) => ({ kind: 'file' as const, path, profile: profile.id }) },
        {
          way: 'a serial port',
          reach: (_: VirtualPrinter, path: string) => ({
            kind: 'serial' as const,
            path,
            baudRate: 115_200,
            flowControl: 'software' as const,
            profile: profile.id,
          }),
        },
      ]
    : []),
];

async function begin({ way, reach }: (typeof WAYS)[number]): Promise<AtWork> {
  const outDir = temporaryFolder('paper');
  const path = join(outDir, 'tty');
  const device = await startVirtualPrinter({ profile, outDir, ...(way === 'TCP' ? { port: 0 } : { pty: path }) });
  const fixed = [await fixedPrinter({ ...reach(device, path), name: 'Front' })];
  const hub = await demoHub(undefined, { fixed, publicUrl: () => 'http://hall.example' }, { rateLimits: false });
  return { way, device, hub };
}

const stateAtKiosk = async ({ hub }: AtWork) => (await hub.call('getHall')).body.printer.state as PartState;
const story = ({ hub }: AtWork, job: PrintJobId): string[] =>
  (hub.hall.reads.eventsSince(0, 10_000) as QueueEvent[]).flatMap((event) =>
    event.type === 'print_job_changed' && event.printJobId === job ? [`${event.state} ${event.trouble ?? ''}`.trim()] : [],
  );
const papers = ({ device }: AtWork, number: string) => device.tickets().filter(({ lines }) => lines.includes(number)).length;

async function take({ hub }: AtWork, locale = 'en'): Promise<{ id: string; number: string; job: PrintJobId }> {
  const { status, body } = await hub.call('issueTicket', { body: { serviceId: 'deposit', print: true, locale } });
  expect(status).toBe(201);
  return { id: body.id, number: body.number, job: body.printJob.id };
}

/** What staff are told: of the printer as it is, of its alarm, and what the log says of that. */
async function known({ hub }: AtWork) {
  const states = (await hub.call('listDeviceStates', { as: 'supervisor' })).body as { kind: string; state: string; alarm: object | null }[];
  const printer = states.find(({ kind }) => kind === 'printer');
  const { alarms } = (await hub.call('health', { as: 'admin' })).body as { alarms: string[] };
  const { items } = (await hub.call('listAudit', { as: 'admin', query: '?limit=100' })).body;
  const notes = (items as { type: string; details: { kind?: string; state?: string } }[])
    .filter(({ type, details }) => type.startsWith('alarm_') && details.kind === 'printer')
    .map(({ type, details }) => `${type} ${details.state}`);
  return { state: printer?.state, alarm: printer?.alarm ?? null, codes: alarms.filter((code) => code.startsWith('printer_')), notes };
}

/** Hall time goes by, a second at a time. */
function pass({ hub }: AtWork, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    hub.clock.advance(1000);
    hub.hub.context.watch.look();
  }
}

async function befalls(work: AtWork, fault: Fault): Promise<void> {
  const { device, hub } = work;
  const { state } = fault;
  await eventually(async () => expect(await stateAtKiosk(work)).toBe('ready'), PATIENCE_MS);
  const notesBefore = (await known(work)).notes;
  fault.befall(device);
  const isTold = () => eventually(async () => expect(await stateAtKiosk(work)).toBe(state), PATIENCE_MS);
  if (state && !fault.foundByPrinting) await isTold();
  const ticket = await take(work, fault.locale);
  if (state) {
    await isTold();
    await eventually(() => expect(story(work, ticket.job).length).toBeGreaterThan(0));
    pass(work, ALARM_SECONDS);
    await eventually(async () => expect(await known(work)).toMatchObject({ state, alarm: { state }, codes: [`printer_${state}`] }));
    await eventually(async () =>
      expect((await known(work)).notes.slice(0, -notesBefore.length || undefined)).toEqual([`alarm_raised ${state}`]),
    );
    fault.mend(device);
    await eventually(async () => expect(await stateAtKiosk(work)).toBe('ready'), PATIENCE_MS);
    pass(work, ALARM_SECONDS);
    await eventually(async () => expect(await known(work)).toMatchObject({ state: 'ready', alarm: null, codes: [] }));
    expect((await known(work)).notes.slice(0, 2)).toEqual([`alarm_cleared ${state}`, `alarm_raised ${state}`]);
  }
  await eventually(() => expect(story(work, ticket.job)).toEqual(fault.story.map((said) => expect.stringMatching(said))), PATIENCE_MS);

  const next = await take(work);
  await eventually(() => expect(story(work, next.job)).toContain('confirmed'), PATIENCE_MS);
  expect(papers(work, next.number)).toBe(1);
  expect(fault.papers).toContain(papers(work, ticket.number));
  expect(hub.hall.state.tickets.get(ticket.id as never)?.state).toBe('waiting');
}

describe('whatever happens to the printer, nothing is lost, nothing is doubled, and who must know knows', LONG, () => {
  const atWork: AtWork[] = [];
  beforeAll(async () => {
    for (const way of WAYS) atWork.push(await begin(way));
  }, LONG.timeout);
  afterAll(async () => {
    for (const { hub, device } of atWork) {
      await hub.close();
      await device.close();
    }
  }, LONG.timeout);

  test('over every way that there is', () => {
    expect(atWork.map(({ way }) => way)).toEqual(WAYS.map(({ way }) => way));
  });

  test.for(FAULTS)('$name', async (fault) => {
    const failed = await Promise.all(
      atWork.map((work) =>
        befalls(work, fault).then(
          () => null,
          (error: Error) => new Error(`over ${work.way}: ${error.message}`, { cause: error }),
        ),
      ),
    );
    expect(failed.filter((error) => error !== null)).toEqual([]);
  });
});
