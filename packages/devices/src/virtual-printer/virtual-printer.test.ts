import { mkdtempSync, readdirSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { afterEach, describe, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
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
    const picture = await loadImage(device.tickets()[0]?.pngPath ?? '');
    const context = createCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
    expect(jsQR(data, width, height)?.data).toBe(STATUS_URL);
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
