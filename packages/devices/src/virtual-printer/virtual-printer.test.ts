import { mkdtempSync, readdirSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { readPicture } from '../test/pictures.ts';
import { STATUS_URL, ticketBytes, until } from '../test/tickets.ts';
import { startVirtualPrinter, type VirtualPrinter } from './index.ts';

const profile = loadProfile('virtual');
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function connect(keep = 50): Promise<{ device: VirtualPrinter; socket: Socket; outDir: string; heard: () => number[] }> {
  const outDir = mkdtempSync(join(tmpdir(), 'foyer-virtual-'));
  const device = await startVirtualPrinter({ host: '127.0.0.1', port: 0, outDir, profile, keep });
  cleanUp.push(() => device.close());
  const socket = createConnection(device.port, '127.0.0.1');
  cleanUp.push(() => socket.destroy());
  const bytes: number[] = [];
  socket.on('data', (chunk) => bytes.push(...chunk));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { device, socket, outDir, heard: () => bytes };
}
async function ask(socket: Socket, heard: () => number[], request: number[], answerLength: number): Promise<number[]> {
  const from = heard().length;
  socket.write(Uint8Array.from(request));
  await until(() => heard().length >= from + answerLength);
  return heard().slice(from);
}

describe('status', () => {
  test.each([
    ['ready', [0x12, 0x12, 0x12, 0x12]],
    ['paper_near_end', [0x12, 0x12, 0x12, 0x1e]],
    ['paper_end', [0x1a, 0x32, 0x12, 0x7e]],
    ['cover_open', [0x1a, 0x16, 0x12, 0x12]],
    ['offline', [0x1a, 0x12, 0x12, 0x12]],
    ['error', [0x1a, 0x52, 0x16, 0x12]],
    ['cutter', [0x1a, 0x52, 0x1a, 0x12]],
    ['unrecoverable', [0x1a, 0x52, 0x32, 0x12]],
    ['overheated', [0x1a, 0x52, 0x52, 0x12]],
    ['busy', [0x12, 0x12, 0x12, 0x12]],
  ] as const)('%s, asked with DLE EOT 1 to 4', async (state, expected) => {
    const { device, socket, heard } = await connect();
    device.set(state);
    const answers: number[] = [];
    for (const n of [1, 2, 3, 4]) answers.push(...(await ask(socket, heard, [0x10, 0x04, n], 1)));
    expect(answers).toEqual(expected);
  });
  test('told by itself once asked with GS a', async () => {
    const { device, socket, heard } = await connect();
    expect(await ask(socket, heard, [0x1d, 0x61, 0x0e], 4)).toEqual([0x10, 0, 0, 0x0f]);
    device.set('cover_open');
    await until(() => heard().length === 8);
    expect(heard().slice(4)).toEqual([0x38, 0, 0, 0x0f]);
  });
  test.each([
    ['cover_open', 0x04, 0],
    ['cover_open', 0x02, 1],
    ['cutter', 0x04, 1],
    ['paper_near_end', 0x06, 0],
    ['paper_near_end', 0x08, 1],
  ] as const)('%s, told only to a host that asked for it (GS a %i)', async (condition, mask, times) => {
    const { device, socket, heard } = await connect();
    await ask(socket, heard, [0x1d, 0x61, mask], 4);
    device.set(condition);
    await ask(socket, heard, [0x10, 0x04, 1], 4 * times + 1);
    expect(heard().length).toBe(4 + 4 * times + 1);
  });
  test('silent and mute answer nothing', async () => {
    const { device, socket, heard } = await connect();
    for (const condition of ['silent', 'mute'] as const) {
      device.set(condition);
      socket.write(Uint8Array.of(0x10, 0x04, 1, 0x1d, 0x72, 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(heard()).toEqual([]);
  });
  test('says who it is (GS I)', async () => {
    const { socket, heard } = await connect();
    expect(Buffer.from(await ask(socket, heard, [0x1d, 0x49, 66], 7)).toString()).toBe('_FOYER\0');
  });
  test('GS r is not answered at paper end, and is when there is paper again', async () => {
    const { device, socket, heard } = await connect();
    device.set('paper_end');
    expect(await ask(socket, heard, [0x1d, 0x72, 0x01, 0x10, 0x04, 0x04], 1)).toEqual([0x7e]);
    device.set('ready');
    await until(() => heard().length === 2);
    expect(heard()[1]).toBe(0);
  });
  test('a request in pieces, and one inside a picture, are answered as a printer does', async () => {
    const { socket, heard } = await connect();
    socket.write(Uint8Array.of(0x10));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ask(socket, heard, [0x04, 0x01], 1)).toEqual([0x12]);
    expect(await ask(socket, heard, [0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0x10, 0x04, 0x02], 1)).toEqual([0x12]);
  });
});

describe('tickets', () => {
  test('the symbol in the picture can be read by a scanner', async () => {
    const { device, socket } = await connect();
    socket.write(ticketBytes(profile));
    await until(() => device.tickets().length === 1);
    expect(await readPicture(device.tickets()[0]?.pngPath ?? '')).toBe(STATUS_URL);
  });
  test('the process id comes back after the ticket is kept', async () => {
    const { device, socket, heard } = await connect();
    let keptWhenHeard = 0;
    device.onTicket(() => (keptWhenHeard = heard().length));
    socket.write(Buffer.concat([ticketBytes(profile), Buffer.from('\x1d(H\x06\0\x30\x30AB12', 'latin1')]));
    await until(() => heard().length === 7);
    expect(heard()).toEqual([0x37, 0x22, 0x41, 0x42, 0x31, 0x32, 0]);
    expect([device.tickets().length, keptWhenHeard]).toEqual([1, 0]);
  });
  test('only the last ones are kept, in memory and on the disk', async () => {
    const { device, socket, outDir } = await connect(3);
    for (let ticket = 0; ticket < 5; ticket++) socket.write(ticketBytes(profile, { number: `A00${ticket}` }));
    await until(() => device.tickets()[0]?.id === '5');
    await until(() => readdirSync(outDir).length === 9);
    expect(device.tickets().map((ticket) => ticket.lines[3])).toEqual(['A004', 'A003', 'A002']);
  });
  test('what was printed is still there after a restart, and the numbering goes on', async () => {
    const { device, socket, outDir } = await connect(3);
    socket.write(ticketBytes(profile, { number: 'A001' }));
    await until(() => device.tickets().length === 1);
    const [printed] = device.tickets();
    await device.close();
    const again = await startVirtualPrinter({ host: '127.0.0.1', port: 0, outDir, profile, keep: 3 });
    cleanUp.push(() => again.close());
    expect(again.tickets()).toEqual([printed]);
    const second = createConnection(again.port, '127.0.0.1');
    cleanUp.push(() => second.destroy());
    second.write(ticketBytes(profile, { number: 'A002' }));
    await until(() => again.tickets().length === 2);
    expect(again.tickets().map(({ id }) => id)).toEqual(['2', '1']);
  });
  test('two hosts at once do not mix their commands', async () => {
    const { device, socket } = await connect();
    const other = createConnection(device.port, '127.0.0.1');
    cleanUp.push(() => other.destroy());
    await new Promise((resolve) => other.once('connect', resolve));
    socket.write(Uint8Array.of(0x1d, 0x76, 0x30, 0, 72, 0, 255));
    await new Promise((resolve) => setTimeout(resolve, 20));
    other.write(ticketBytes(profile));
    await until(() => device.tickets().length === 1);
    expect(device.tickets()[0]?.lines).toContain('A012');
  });
});

describe('what goes wrong', () => {
  test('a roll gets low, and ends after the line that is being printed; the rest is on the next one', async () => {
    const { device, socket } = await connect();
    device.load(500);
    const states = new Set<string>();
    socket.write(Buffer.from(`${Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('')}\x1dV\x42\0`));
    await until(() => states.add(device.state) && device.state === 'paper_end');
    device.set('ready');
    await until(() => device.tickets().length === 2);
    const [second, first] = device.tickets();
    expect([first?.whole, second?.whole]).toEqual([false, true]);
    expect([...(first?.lines ?? []), ...(second?.lines ?? [])]).toEqual(Array.from({ length: 20 }, (_, line) => `line ${line}`));
    // 34 dots a line.
    expect(first?.lines.length).toBe(15);
  });
  test.each([
    [1, 'is cut after all', ['A001', 'A002']],
    [2, 'and all that is buffered is dropped: it still hangs there at the next cut', ['A001A002']],
  ])('the blade jams; DLE ENQ %i frees it: the ticket %s', async (n, _, expected) => {
    const { device, socket, heard } = await connect();
    device.jamNextCut();
    socket.write('A001\n\x1dV\x42\0');
    await until(() => device.state === 'cutter');
    socket.write(Uint8Array.of(0x10, 0x05, n));
    await until(() => device.state === 'ready');
    socket.write('A002\n\x1dV\x42\0');
    await until(() => device.tickets().length === expected.length);
    expect(
      device
        .tickets()
        .map(({ lines }) => lines.join(''))
        .reverse(),
    ).toEqual(expected);
    expect(heard()).toEqual([]);
  });
  test('an error that only the power switch ends takes what was buffered with it', async () => {
    const { device, socket } = await connect();
    device.set('unrecoverable');
    socket.write(Uint8Array.of(0x10, 0x05, 1));
    socket.write('A001\n\x1dV\x42\0');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(device.state).toBe('unrecoverable');
    device.set('ready');
    socket.write('A002\n\x1dV\x42\0');
    await until(() => device.tickets().length === 1);
    expect(device.tickets()[0]?.lines).toEqual(['A002']);
  });
  test('paper runs as fast as it is said to', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'foyer-virtual-'));
    const device = await startVirtualPrinter({ outDir, profile, dotsPerSecond: 1000 });
    cleanUp.push(() => device.close());
    const socket = createConnection(device.port, '127.0.0.1');
    cleanUp.push(() => socket.destroy());
    const from = Date.now();
    socket.write(`${'line\n'.repeat(10)}\x1dV\x42\0`);
    await until(() => device.tickets().length === 1);
    expect(Date.now() - from).toBeGreaterThanOrEqual(330);
  });
  test('a host that sends on to a printer that cannot print has to wait', async () => {
    const { device, socket } = await connect();
    device.set('paper_end');
    // Settings of a kind that nobody knows, 64 kB each: quickly passed over once it reads them.
    const settings = Buffer.alloc(5 + 0xffff);
    settings.set([0x1d, 0x28, 0x7a, 0xff, 0xff]);
    let taken = 0;
    const all = 400;
    for (let block = 0; block < all; block++) socket.write(settings, () => taken++);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(taken).toBeLessThan(all);
    device.set('ready');
    await until(() => taken === all, 15_000);
  }, 20_000);
});
