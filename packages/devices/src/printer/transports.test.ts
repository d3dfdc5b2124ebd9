import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { HAS_SOCAT } from '../test/printers.ts';
import { silentLogger, ticketBytes, until } from '../test/tickets.ts';
import { startVirtualPrinter } from '../virtual-printer/index.ts';
import { deviceFileConnect } from './device-file.ts';
import { openPrinter } from './open.ts';
import { loadProfile } from './profiles.ts';
import { serialConnect } from './serial.ts';
import type { PrinterTarget } from './target.ts';
import { PRINTER_TIMING } from './timing.ts';
import type { Connect, Link } from './transport.ts';

const profile = loadProfile('virtual');
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
const folder = () => mkdtempSync(join(tmpdir(), 'foyer-transport-'));

async function plugIn(pty: string) {
  const device = await startVirtualPrinter({ profile, pty, outDir: folder() });
  cleanUp.push(() => device.close());
  return device;
}
async function connected(connect: Connect): Promise<{ link: Link; heard: () => Buffer; closed: () => boolean }> {
  const chunks: Uint8Array[] = [];
  let closed = false;
  const link = await connect(
    {
      onData: (chunk) => chunks.push(chunk),
      onClose() {
        closed = true;
      },
    },
    5000,
    new AbortController().signal,
  );
  cleanUp.push(() => link.destroy());
  return { link, heard: () => Buffer.concat(chunks), closed: () => closed };
}

const WAYS: readonly [string, (path: string) => Connect, (path: string) => PrinterTarget][] = [
  ['a serial port', (path) => serialConnect({ path, baudRate: 9600 }), (path) => ({ kind: 'serial', path, baudRate: 9600 })],
  ['a device file', (path) => deviceFileConnect(path), (path) => ({ kind: 'file', path })],
];

describe.skipIf(!HAS_SOCAT).each(WAYS)('%s', { timeout: 20_000 }, (_, connectTo, targetOf) => {
  test('nothing there is an error', async () => {
    await expect(connected(connectTo(join(folder(), 'none')))).rejects.toThrow();
  });
  test('carries every byte, both ways', async () => {
    const path = join(folder(), 'tty');
    const device = await plugIn(path);
    const { link, heard } = await connected(connectTo(path));
    const every = Uint8Array.from({ length: 256 }, (_byte, value) => value);
    device.babble(every);
    await until(() => heard().length === 256);
    expect(heard().equals(every)).toBe(true);
    // A picture as large as a ticket, with every byte there is in it.
    const dots = Buffer.concat(Array.from({ length: 72 }, () => every)).map((byte, at, all) =>
      all[at - 1] === 0x10 && byte < 0x20 ? 0 : byte,
    );
    await link.write(Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0, 72, 0, 0, 1]), dots, Buffer.from('\x1dV\x42\0', 'latin1')]));
    await until(() => device.tickets().length === 1, 10_000);
    expect(device.tickets()[0]?.whole).toBe(true);
  });
  test('what was said before it was opened is not heard', async () => {
    const path = join(folder(), 'tty');
    const device = await plugIn(path);
    device.babble(Buffer.from('long ago'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { link, heard } = await connected(connectTo(path));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await link.write(Uint8Array.of(0x10, 0x04, 1));
    await until(() => heard().length > 0);
    expect([...heard()]).toEqual([0x12]);
  });
  test('plugged in later, pulled, and plugged in again: it is found each time', async () => {
    const path = join(folder(), 'tty');
    const printer = openPrinter({ target: targetOf(path), profile, logger: silentLogger, timing: { ...PRINTER_TIMING, poll: 50 } });
    cleanUp.push(() => printer.close());
    await until(() => printer.status.state === 'silent');
    const device = await plugIn(path);
    await until(() => printer.status.state === 'ready', 10_000);
    device.powerCycle();
    await until(() => printer.status.state === 'silent', 10_000);
    await until(() => printer.status.state === 'ready', 10_000);
    expect(await printer.print({ id: 'job', bytes: ticketBytes(profile) }, async () => {})).toEqual({ state: 'confirmed' });
    expect(device.tickets().length).toBe(1);
  });
  test('is let go of when the printer is closed', async () => {
    const path = join(folder(), 'tty');
    await plugIn(path);
    const options = { target: targetOf(path), profile, logger: silentLogger, timing: { ...PRINTER_TIMING, poll: 50 } };
    const first = openPrinter(options);
    await until(() => first.status.state === 'ready', 10_000);
    await first.close();
    const second = openPrinter(options);
    cleanUp.push(() => second.close());
    await until(() => second.status.state === 'ready', 10_000);
  });
});

test('a file that is no device is not taken for a printer', async () => {
  const path = join(folder(), 'ticket.prn');
  writeFileSync(path, '');
  await expect(connected(deviceFileConnect(path))).rejects.toThrow(/not a device/);
});
