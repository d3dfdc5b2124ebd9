import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrinterProfile } from '@foyer/ticket';
import { afterEach, describe, expect, test } from 'vitest';
import { STATUS_URL, silentLogger, ticketBytes, until } from '../test/tickets.ts';
import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from '../virtual-printer/index.ts';
import { openPrinter } from './open.ts';
import { loadProfile } from './profiles.ts';
import { PRINTER_TIMING, type PrinterTiming } from './timing.ts';
import type { Printer, PrinterState } from './types.ts';

const virtual = loadProfile('virtual');
/** As patient as the product with a printer that answers, also on a busy machine; it is only looked at more often. */
const PATIENT: PrinterTiming = { ...PRINTER_TIMING, reply: 5000, poll: 50, busy: 100 };

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function open(port: number, profile: PrinterProfile = virtual, timing: Partial<PrinterTiming> = {}): Printer {
  const printer = openPrinter({ target: { host: '127.0.0.1', port }, profile, logger: silentLogger, timing: { ...PATIENT, ...timing } });
  cleanUp.push(() => printer.close());
  return printer;
}
async function switchOn(options: Partial<VirtualPrinterOptions> = {}): Promise<VirtualPrinter> {
  const outDir = mkdtempSync(join(tmpdir(), 'foyer-printer-'));
  const device = await startVirtualPrinter({ host: '127.0.0.1', port: 0, outDir, profile: virtual, ...options });
  cleanUp.push(() => device.close());
  return device;
}
/** A printer that behaves as the test says. */
async function fakePrinter(
  behave: (socket: Socket, chunk: Buffer) => void,
): Promise<{ port: number; received: () => Buffer; connections: () => number }> {
  const chunks: Buffer[] = [];
  let connections = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      behave(socket, chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanUp.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as { port: number }).port, received: () => Buffer.concat(chunks), connections: () => connections };
}
const asksStatus = (chunk: Buffer) => chunk.at(-3) === 0x10 && chunk.at(-2) === 0x04;
const answersStatus = (socket: Socket, chunk: Buffer) => {
  if (asksStatus(chunk)) socket.write(Uint8Array.of(0x12));
};
const becomes = (printer: Printer, state: PrinterState) => until(() => printer.status.state === state);
const bytes = ticketBytes(virtual);
const nothing = async () => {};

describe('a ticket on paper', () => {
  test('is confirmed by the printer and comes out as it was laid out', async () => {
    const device = await switchOn();
    const printer = open(device.port);
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'confirmed' });
    const [ticket] = device.tickets();
    expect(ticket?.lines).toEqual([
      'Riverside Bank',
      'Deposit',
      'Your number',
      'A012',
      'Waiting before you: 5',
      'Scan to follow your place in the queue',
      'Please wait until your number is called',
      '2025-11-21 10:53',
    ]);
    expect(ticket?.qr).toBe(STATUS_URL);
    expect(
      readFileSync(ticket?.pngPath ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(ticket?.svg).toContain('A012');
  });
  test('in Russian, letter by letter', async () => {
    const device = await switchOn();
    const russian = ticketBytes(virtual, {
      locale: 'ru',
      hallName: 'Городской банк №1',
      serviceName: 'Вклады и переводы',
      waitText: 'Ожидание: около 5–10 мин',
    });
    await open(device.port).print({ id: 'job', bytes: russian }, nothing);
    expect(device.tickets()[0]?.lines).toEqual(
      expect.arrayContaining(['Городской банк №1', 'Вклады и переводы', 'Ваш номер', 'Ожидание: около 5–10 мин']),
    );
  });
  test('in Arabic, words as dots and the number as letters', async () => {
    const device = await switchOn();
    await open(device.port).print(
      { id: 'job', bytes: ticketBytes(virtual, { locale: 'ar', dir: 'rtl', hallName: 'مصرف', serviceName: 'إيداع' }) },
      nothing,
    );
    expect(device.tickets()[0]?.lines).toEqual(['A012', '2025-11-21 10:53']);
    expect(device.tickets()[0]?.svg.length).toBeGreaterThan(30_000);
  });
  test('a name full of commands prints as a name', async () => {
    const device = await switchOn();
    await open(device.port).print(
      { id: 'job', bytes: ticketBytes(virtual, { serviceName: 'De\x1b@po\x1dV0s\x10\x04\x01it\x00' }) },
      nothing,
    );
    expect(device.tickets().map((ticket) => ticket.lines[1])).toEqual(['De@poV0sit']);
  });
  test('on narrow paper without a blade, proven by GS r', async () => {
    const profile = loadProfile('generic-58');
    const device = await switchOn({ profile });
    const printer = open(device.port, profile);
    expect(await printer.print({ id: 'job', bytes: ticketBytes(profile) }, nothing)).toEqual({ state: 'confirmed' });
    expect(device.tickets()[0]?.lines).toContain('A012');
  });
  test('jobs given at once come out one after another, each proven', async () => {
    const device = await switchOn({ printMs: 5, keep: 4 });
    const printer = open(device.port);
    const numbers = ['A001', 'A002', 'A003', 'A004', 'A005', 'A006'];
    const results = await Promise.all(
      numbers.map((number) => printer.print({ id: number, bytes: ticketBytes(virtual, { number }) }, nothing)),
    );
    expect(results).toEqual(numbers.map(() => ({ state: 'confirmed' })));
    expect(device.tickets().map((ticket) => ticket.lines[3])).toEqual(['A006', 'A005', 'A004', 'A003']);
  });
});

describe('"sent" is on the disk before the first byte', () => {
  test('nothing has gone out while it is being written', async () => {
    const device = await fakePrinter(answersStatus);
    const printer = open(device.port, virtual, { poll: 10_000, proof: 300 });
    let before = -1;
    await printer.print({ id: 'job', bytes }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      before = device.received().indexOf('A012');
    });
    expect(before).toBe(-1);
    expect(device.received().includes('A012')).toBe(true);
  });
  test('when it cannot be written, nothing goes out', async () => {
    const device = await switchOn();
    const printer = open(device.port);
    await expect(printer.print({ id: 'job', bytes }, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(await printer.print({ id: 'next', bytes }, nothing)).toEqual({ state: 'confirmed' });
    expect(device.tickets().length).toBe(1);
  });
});

describe('a printer that cannot print', () => {
  test.each(['paper_end', 'cover_open', 'offline'] as const)(
    '%s: the job is not sent, and goes out when all is well again',
    async (state) => {
      const device = await switchOn();
      device.set(state);
      const printer = open(device.port);
      await becomes(printer, state);
      let sent = false;
      const beforeSend = async () => {
        sent = true;
      };
      expect(await printer.print({ id: 'job', bytes }, beforeSend)).toEqual({ state: 'not_sent', trouble: state });
      expect(sent).toBe(false);
      device.set('ready');
      await becomes(printer, 'ready');
      expect(await printer.print({ id: 'job', bytes }, beforeSend)).toEqual({ state: 'confirmed' });
      expect(device.tickets().length).toBe(1);
    },
  );
  test('paper near its end still prints, and is told of', async () => {
    const device = await switchOn();
    const printer = open(device.port);
    await becomes(printer, 'ready');
    device.set('paper_near_end');
    await becomes(printer, 'paper_near_end');
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'confirmed' });
  });
  test('a change is heard at once, without being asked for', async () => {
    const device = await switchOn();
    const printer = open(device.port, virtual, { poll: 60_000 });
    await becomes(printer, 'ready');
    const heard: PrinterState[] = [];
    const stop = printer.onStatus((status) => heard.push(status.state));
    device.set('cover_open');
    await becomes(printer, 'cover_open');
    stop();
    device.set('ready');
    await becomes(printer, 'ready');
    expect(heard).toEqual(['cover_open']);
  });
  test('nobody at the address: not sent', async () => {
    const device = await fakePrinter(() => {});
    const printer = open(device.port + 1 > 65_535 ? 1 : device.port + 1);
    expect(await printer.print({ id: 'job', bytes }, nothing)).toMatchObject({ state: 'not_sent' });
  });
  test('connected and mute: silent, not sent', async () => {
    const device = await fakePrinter(() => {});
    const printer = open(device.port, virtual, { reply: 150 });
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'not_sent', trouble: 'silent' });
    expect(device.received().includes('A012')).toBe(false);
  });
  test('gone and back again: connected anew', async () => {
    const first = await switchOn();
    const { port } = first;
    const printer = open(port);
    await becomes(printer, 'ready');
    await first.close();
    await becomes(printer, 'silent');
    await switchOn({ port });
    await becomes(printer, 'ready');
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'confirmed' });
  });
});

describe('nobody knows whether it is on paper', () => {
  const sendsTicket = (chunk: Buffer) => chunk.includes('A012');

  test('the connection drops in the middle of a job: unknown, and nothing is printed a second time', async () => {
    const device = await fakePrinter((socket, chunk) => {
      answersStatus(socket, chunk);
      if (sendsTicket(chunk)) socket.destroy();
    });
    const printer = open(device.port);
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'unknown', trouble: 'connection_lost' });
    await until(() => device.connections() > 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(device.received().toString('latin1').split('A012').length).toBe(2);
  });
  test('the printer takes the bytes and says nothing: unknown', async () => {
    const device = await fakePrinter(answersStatus);
    const printer = open(device.port, virtual, { proof: 300 });
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'unknown', trouble: 'no_proof' });
  });
  test.each([0x41, 0x20, 0x01, 0x60])('a stray byte %i proves nothing to a printer whose proof is its status: unknown', async (stray) => {
    const profile = loadProfile('generic-58');
    const device = await fakePrinter((socket, chunk) => {
      answersStatus(socket, chunk);
      if (sendsTicket(chunk)) socket.write(Uint8Array.of(stray));
    });
    const printer = open(device.port, profile, { proof: 300 });
    expect(await printer.print({ id: 'job', bytes: ticketBytes(profile) }, nothing)).toEqual({ state: 'unknown', trouble: 'no_proof' });
  });
  test('the printer stops reading: unknown, and the rest is thrown away', async () => {
    const device = await fakePrinter((socket, chunk) => {
      answersStatus(socket, chunk);
      if (chunk.length > 100) socket.pause();
    });
    const printer = open(device.port, virtual, { write: 400 });
    const huge = new Uint8Array(32 * 1024 * 1024).fill(0x20);
    expect(await printer.print({ id: 'job', bytes: huge }, nothing)).toEqual({ state: 'unknown', trouble: 'write_timeout' });
  });
  test('the paper ends in the middle: unknown, and why', async () => {
    const device = await switchOn();
    const printer = open(device.port, virtual, { poll: 60_000, proof: 3000 });
    await becomes(printer, 'ready');
    const result = printer.print({ id: 'job', bytes }, async () => device.set('paper_end'));
    expect(await result).toEqual({ state: 'unknown', trouble: 'paper_end' });
    expect(device.tickets()).toEqual([]);
    device.set('ready');
    await until(() => device.tickets().length === 1);
    await becomes(printer, 'ready');
    expect(await printer.print({ id: 'next', bytes: ticketBytes(virtual, { number: 'A013' }) }, nothing)).toEqual({ state: 'confirmed' });
    expect(device.tickets().map((ticket) => ticket.lines[3])).toEqual(['A013', 'A012']);
  });
  test('the proof of another job proves nothing', async () => {
    const device = await fakePrinter((socket, chunk) => {
      answersStatus(socket, chunk);
      if (sendsTicket(chunk)) socket.write(Buffer.from('\x37\x22!!!!\0', 'latin1'));
    });
    const printer = open(device.port, virtual, { proof: 300 });
    expect(await printer.print({ id: 'job', bytes }, nothing)).toEqual({ state: 'unknown', trouble: 'no_proof' });
  });
  test('a printer without any proof leaves every job unknown', async () => {
    const profile = { ...virtual, proof: 'none' } as const;
    const device = await switchOn({ profile });
    expect(await open(device.port, profile).print({ id: 'job', bytes }, nothing)).toEqual({ state: 'unknown', trouble: 'no_proof' });
  });
  test('bytes nobody asked for are borne', async () => {
    const noisy = await fakePrinter((socket, chunk) => {
      if (asksStatus(chunk)) socket.write(Uint8Array.of(0x13, 0x12));
      const at = chunk.indexOf('\x1d(H');
      if (at >= 0)
        socket.write(
          Buffer.concat([
            Buffer.from([0x12, 0x16, 0x00, 0x11]),
            Buffer.from('\x37\x22'),
            chunk.subarray(at + 7, at + 11),
            Buffer.from([0]),
          ]),
        );
    });
    expect(await open(noisy.port).print({ id: 'job', bytes }, nothing)).toEqual({ state: 'confirmed' });
  });
  test('closing ends the job under way, at once', async () => {
    const device = await fakePrinter(answersStatus);
    const printer = open(device.port, virtual, { proof: 60_000 });
    const result = printer.print({ id: 'job', bytes }, nothing);
    await until(() => device.received().includes('A012'));
    await printer.close();
    expect(await result).toEqual({ state: 'unknown', trouble: 'closed' });
    expect(await printer.print({ id: 'next', bytes }, nothing)).toEqual({ state: 'not_sent', trouble: 'closed' });
  });
  test('a slow job shows as busy', async () => {
    const device = await switchOn({ printMs: 200 });
    const printer = open(device.port, virtual, { proof: 2000, busy: 50 });
    await becomes(printer, 'ready');
    const result = printer.print({ id: 'job', bytes }, nothing);
    await becomes(printer, 'busy');
    expect(await result).toEqual({ state: 'confirmed' });
    await becomes(printer, 'ready');
  });
});
