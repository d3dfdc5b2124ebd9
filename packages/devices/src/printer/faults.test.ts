import type { TicketInput } from '@foyer/ticket';
import { test as base, describe, expect } from 'vitest';
import { hurriedClock } from '../test/clock.ts';
import { WAYS } from '../test/printers.ts';
import { silentLogger, ticketBytes, until } from '../test/tickets.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from '../virtual-printer/index.ts';
import { openPrinter } from './open.ts';
import { loadProfile } from './profiles.ts';
import { PRINTER_TIMING, type PrinterTiming } from './timing.ts';
import type { Printer, PrinterState, PrintResult } from './types.ts';

const virtual = loadProfile('virtual');
/** As patient as the product, so that a busy machine does no harm; what is tedious is hurried. */
const TIMING: PrinterTiming = { ...PRINTER_TIMING, poll: 50, reply: 5000, proof: 10_000 };
/** Over this time the whole ticket takes about a second. */
const SLOW = 1000;

type Setting = Partial<Pick<VirtualPrinterOptions, 'profile' | 'dotsPerSecond' | 'keepsHalfCommands'>> & { readonly busy?: number };
type SwitchOn = (typeof WAYS)[number]['switchOn'];

/** Fonts take a second to load: before anything waits for an answer. */
ticketBytes(virtual);

async function open(switchOn: SwitchOn, { profile = virtual, busy = TIMING.busy, ...options }: Setting) {
  const { device, target } = await switchOn({ ...options, profile });
  const clock = hurriedClock();
  const start = () => openPrinter({ target, profile, logger: silentLogger, clock, timing: { ...TIMING, busy } });
  const drivers = [start()];
  const [printer] = drivers as [Printer];
  const jobs = new Map<string, Promise<PrintResult>>();

  function print(number: string, beforeSend: () => unknown = () => {}, changes: Partial<TicketInput> = {}): Promise<PrintResult> {
    const bytes = ticketBytes(profile, { ...changes, number });
    const result = printer.print({ id: number, bytes }, async () => void (await beforeSend()));
    jobs.set(number, result);
    return result;
  }
  return {
    device,
    printer,
    print,
    /** As the hall's outbox does it: what was not sent is tried again. */
    async printOnceItCan(number: string): Promise<PrintResult> {
      for (;;) {
        const result = await print(number);
        if (result.state !== 'not_sent') return result;
        await pause(50);
      }
    },
    /** Another driver, as when the hub starts again. */
    restart(): Printer {
      const again = start();
      drivers.push(again);
      return again;
    },
    becomes: (state: PrinterState) => until(() => printer.status.state === state, 10_000),
    proofIsLate: () => clock.hurry(TIMING.proof),
    /** Waits for the end of a job with a printer that does not answer. */
    async unanswered(result: Promise<PrintResult>): Promise<PrintResult> {
      let over = false;
      result.then(() => (over = true));
      for (; !over; await pause(5)) if (clock.waiting(TIMING.reply) > 0) await clock.hurry(TIMING.reply);
      return result;
    },
    /** Waits for the end of a job; where the driver still awaits its proof after a while, that is over. */
    async concluded(result: Promise<PrintResult>, patienceMs = 0): Promise<PrintResult> {
      let over = false;
      result.then(() => (over = true));
      await pause(patienceMs);
      await until(() => over || clock.waiting(TIMING.proof) > 0, 10_000);
      if (!over) await clock.hurry(TIMING.proof);
      return result;
    },
    account: () => account(device, jobs),
    async close() {
      for (const driver of drivers) await driver.close();
      await device.close();
    },
  };
}

/** Tests that mostly wait run side by side, each with a printer of its own. */
const test = base.extend<{ hall: (switchOn: SwitchOn, setting?: Setting) => ReturnType<typeof open> }>({
  hall: async ({ task: _ }, use) => {
    const opened: Awaited<ReturnType<typeof open>>[] = [];
    await use(async (switchOn, setting = {}) => {
      const hall = await open(switchOn, setting);
      opened.push(hall);
      return hall;
    });
    for (const hall of opened) await hall.close();
  },
});

describe.for(WAYS)('over $way', { timeout: 30_000 }, ({ switchOn }) => {
  test.concurrent('all is well: one job, one ticket', async ({ hall }) => {
    const { device, print, account } = await hall(switchOn);
    expect(await print('A001')).toEqual({ state: 'confirmed' });
    expect(device.tickets()[0]?.lines).toContain('Riverside Bank');
    await account();
  });

  test.concurrent('no paper before the ticket: it waits, and comes out once', async ({ hall }) => {
    const { device, print, printOnceItCan, becomes, account } = await hall(switchOn);
    device.set('paper_end');
    await becomes('paper_end');
    expect(await print('A001')).toEqual({ state: 'not_sent', trouble: 'paper_end' });
    device.set('ready');
    expect(await printOnceItCan('A001')).toEqual({ state: 'confirmed' });
    await account();
  });

  test.concurrent.for([
    ['an id', virtual],
    ['a status', loadProfile('generic-58')],
  ] as const)(
    'the paper ends in the middle, with %s for proof: the rest comes out before the next one is sent',
    async ([, profile], { hall }) => {
      const { device, print, becomes, proofIsLate, account } = await hall(switchOn, { profile });
      device.load(200);
      const half = print('A001');
      await until(() => device.state === 'paper_end');
      await proofIsLate();
      expect(await half).toEqual({ state: 'unknown', trouble: 'paper_end' });
      expect(await print('A002')).toEqual({ state: 'not_sent', trouble: 'paper_end' });
      device.set('ready');
      await becomes('ready');
      let before: readonly boolean[] = [];
      const next = print('A002', () => {
        before = device.tickets().map(({ whole }) => whole);
      });
      expect(await next).toEqual({ state: 'confirmed' });
      expect(before).toEqual([true, false]);
      await account();
    },
  );

  test.concurrent('what the printer had in its buffer is lost: the next ticket waits for it only so long', async ({ hall }) => {
    const { device, print, becomes, proofIsLate, account } = await hall(switchOn);
    device.load(200);
    const half = print('A001');
    await until(() => device.state === 'paper_end');
    await proofIsLate();
    expect(await half).toEqual({ state: 'unknown', trouble: 'paper_end' });
    // As if somebody had held the feed key down: it is empty, and connected.
    device.forget();
    await becomes('ready');
    const next = print('A002');
    await proofIsLate();
    expect(await next).toEqual({ state: 'confirmed' });
    await account();
  });

  test.concurrent('the cover is opened over a ticket', async ({ hall }) => {
    const { device, print, printOnceItCan, proofIsLate, account } = await hall(switchOn, { dotsPerSecond: SLOW });
    const result = print('A001', () => void setTimeout(() => device.set('cover_open'), 200));
    await until(() => device.state === 'cover_open');
    await proofIsLate();
    expect(await result).toEqual({ state: 'unknown', trouble: 'cover_open' });
    expect(await print('A002')).toEqual({ state: 'not_sent', trouble: 'cover_open' });
    device.set('ready');
    expect(await printOnceItCan('A002')).toEqual({ state: 'confirmed' });
    await account();
    expect(device.tickets().map(({ whole }) => whole)).toEqual([true, true]);
  });

  test.concurrent('the blade jams', async ({ hall }) => {
    const { device, print, printOnceItCan, proofIsLate, account } = await hall(switchOn);
    device.jamNextCut();
    const result = print('A001');
    await until(() => device.state === 'cutter');
    await proofIsLate();
    expect(await result).toEqual({ state: 'unknown', trouble: 'cutter' });
    expect(await print('A002')).toEqual({ state: 'not_sent', trouble: 'cutter' });
    device.set('ready');
    expect(await printOnceItCan('A002')).toEqual({ state: 'confirmed' });
    await account();
    expect(device.tickets().length).toBe(2);
  });

  test.concurrent.for([
    ['forgets', false],
    ['waits for', true],
  ] as const)(
    'the connection breaks in a picture that the printer %s: the next ticket is alone on its paper',
    async ([, keepsHalfCommands], { hall }) => {
      const { device, print, printOnceItCan, becomes, concluded, account } = await hall(switchOn, { keepsHalfCommands });
      await becomes('ready');
      const arabic = { locale: 'ar', dir: 'rtl', hallName: 'مصرف', serviceName: 'إيداع' } as const;
      const result = await concluded(print('A001', () => device.dropAfter(7000), arabic));
      expect(result.state).toBe('unknown');
      expect(await printOnceItCan('A002')).toEqual({ state: 'confirmed' });
      await account();
      expect(device.tickets()[0]?.lines).toEqual(expect.arrayContaining(['Riverside Bank', 'A002']));
      expect(device.tickets()[0]?.lines.length).toBe(8);
    },
  );

  test.concurrent('the hub ends in the middle of a picture: the first ticket after its start is whole', async ({ hall }) => {
    const { device, printer, becomes, restart } = await hall(switchOn, { keepsHalfCommands: true });
    await becomes('ready');
    const half = Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0, 72, 0, 255, 0]), Buffer.alloc(9000, 0x55)]);
    let begun = false;
    const lost = printer.print({ id: 'half', bytes: half }, async () => {
      begun = true;
    });
    await until(() => begun);
    await pause(300);
    await printer.close();
    expect(await lost).toEqual({ state: 'unknown', trouble: 'closed' });
    const again = restart();
    await until(() => again.status.state === 'ready');
    expect(await again.print({ id: 'A001', bytes: ticketBytes(virtual, { number: 'A001' }) }, async () => {})).toEqual({
      state: 'confirmed',
    });
    expect(device.tickets()[0]?.lines).toEqual(expect.arrayContaining(['Riverside Bank', 'A001']));
  });

  test.concurrent('the power goes over a ticket', async ({ hall }) => {
    const { device, print, printOnceItCan, becomes, concluded, account } = await hall(switchOn, { dotsPerSecond: SLOW });
    await becomes('ready');
    let over = false;
    const result = print('A001', () => {
      pause(400).then(() => {
        device.powerCycle();
        over = true;
      });
    });
    await until(() => over);
    expect((await concluded(result)).state).toBe('unknown');
    expect(await printOnceItCan('A002')).toEqual({ state: 'confirmed' });
    await account();
    expect(device.tickets()[0]?.whole).toBe(true);
  });

  test.concurrent('it takes bytes and says nothing', async ({ hall }) => {
    const { device, print, printOnceItCan, becomes, proofIsLate, unanswered, account } = await hall(switchOn);
    await becomes('ready');
    const result = print('A001', () => device.set('silent'));
    await proofIsLate();
    expect(await unanswered(result)).toEqual({ state: 'unknown', trouble: 'silent' });
    expect(await unanswered(print('A002'))).toEqual({ state: 'not_sent', trouble: 'silent' });
    device.set('ready');
    expect(await printOnceItCan('A002')).toEqual({ state: 'confirmed' });
    await account();
  });

  test.concurrent('it prints and says nothing', async ({ hall }) => {
    const { device, print, printOnceItCan, becomes, proofIsLate, unanswered, account } = await hall(switchOn);
    await becomes('ready');
    const result = print('A001', () => device.set('mute'));
    await until(() => device.tickets().length === 1);
    await proofIsLate();
    expect(await unanswered(result)).toEqual({ state: 'unknown', trouble: 'silent' });
    device.set('ready');
    expect(await printOnceItCan('A002')).toEqual({ state: 'confirmed' });
    await account();
  });

  test.concurrent('it sends bytes that mean nothing, all the time', async ({ hall }) => {
    const { device, print, printOnceItCan, becomes, concluded, account } = await hall(switchOn);
    await becomes('ready');
    const noise = setInterval(() => device.babble(randomBytes()), 5);
    for (const number of ['A001', 'A002', 'A003']) await concluded(print(number), 500);
    clearInterval(noise);
    expect(await printOnceItCan('A004')).toEqual({ state: 'confirmed' });
    await account();
  });

  test.concurrent.for(['error', 'overheated', 'unrecoverable', 'offline', 'paper_near_end', 'cutter'] as const)(
    '%s has a name',
    async (condition, { hall }) => {
      const { device, printer, becomes } = await hall(switchOn);
      await becomes('ready');
      device.set(condition);
      const named = condition === 'overheated' || condition === 'unrecoverable' ? 'error' : condition;
      await becomes(named);
      expect(printer.status.state).toBe(named);
    },
  );

  test.concurrent('busy for a while: the ticket is late, and is proven', async ({ hall }) => {
    const { device, print, becomes, account } = await hall(switchOn, { busy: 50 });
    await becomes('ready');
    const result = print('A001', () => device.set('busy'));
    await becomes('busy');
    device.set('ready');
    expect(await result).toEqual({ state: 'confirmed' });
    await account();
  });
});

/** Nothing lost: what was confirmed is on paper. Nothing doubled: no number is on paper twice. Nothing secret: what was never sent is not. */
async function account(device: VirtualPrinter, jobs: ReadonlyMap<string, Promise<PrintResult>>): Promise<void> {
  for (const [number, job] of jobs) {
    const printed = device.tickets().flatMap(({ lines }) => lines.filter((line) => line === number)).length;
    const { state } = await job;
    const expected = state === 'confirmed' ? [1] : state === 'unknown' ? [0, 1] : [0];
    expect(expected, `${number}, which is ${state}`).toContain(printed);
  }
}

const XOFF = 0x13;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Not XOFF: where the line understands it, it is no noise but an order. */
const randomBytes = () =>
  Uint8Array.from({ length: 1 + Math.floor(Math.random() * 8) }, () => Math.floor(Math.random() * 256)).filter((byte) => byte !== XOFF);
