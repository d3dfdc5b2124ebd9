import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proofRequest, type TicketInput } from '@foyer/ticket';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { readPicture } from '../test/pictures.ts';
import { STATUS_URL, ticketBytes } from '../test/tickets.ts';
import { type PrintedTicket, startVirtualPrinter } from './index.ts';

const HAS_ZBAR = spawnSync('zbarimg', ['--version']).status === 0;
const HAS_TESSERACT = spawnSync('tesseract', ['--version']).status === 0;

const TICKETS: readonly [string, Partial<TicketInput>][] = [
  ['English', {}],
  ['Russian', { locale: 'ru', hallName: 'Городской банк', serviceName: 'Вклады' }],
  ['Chinese', { locale: 'zh', hallName: '城市银行', serviceName: '对公账户' }],
  ['Arabic', { locale: 'ar', dir: 'rtl', hallName: 'مصرف', serviceName: 'إيداع' }],
];

/** Prints it, and gives the picture of what came out. */
async function printed(profileName: string, changes: Partial<TicketInput>): Promise<PrintedTicket> {
  const profile = loadProfile(profileName);
  const device = await startVirtualPrinter({ profile, outDir: mkdtempSync(join(tmpdir(), 'foyer-readback-')) });
  const host = createConnection(device.port, '127.0.0.1');
  try {
    return await new Promise((resolve) => {
      device.onTicket(resolve);
      host.write(Buffer.concat([ticketBytes(profile, { ...changes, number: 'B347' }), proofRequest(profile, 'AAAA')]));
    });
  } finally {
    host.destroy();
    await device.close();
  }
}
function readBy(program: string, parameters: readonly string[], input?: Buffer): string {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8', timeout: 20_000, input, env });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout.trim();
}

const COMPACT = { paper: { size: 'compact', omit: [], header: '', footer: '' } } as const satisfies Partial<TicketInput>;

describe.each(['epson-tm-t88', 'star-escpos', 'generic-58', 'custom-vkp80'])(
  'what %s prints can be read',
  { timeout: 30_000 },
  (profile) => {
    const both: readonly [string, Partial<TicketInput>][] = [...TICKETS, ['English, compact', COMPACT]];
    test.each(both)('%s', async (_, changes) => {
      const ticket = await printed(profile, changes);
      expect(await readPicture(ticket.pngPath)).toBe(STATUS_URL);
      if (HAS_ZBAR) expect(readBy('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ticket.pngPath])).toBe(STATUS_URL);
      if (HAS_TESSERACT) expect(readBy('tesseract', ['-', '-', '--psm', '7', '-l', 'eng'], await numberOn(ticket))).toBe('B347');
    });
  },
);

/** As high as a reader of printed text likes its letters best, dots. */
const LEGIBLE = 48;
const MARGIN = 24;
/** White around the paper in the pictures. */
const EDGE = 32;

/** The line with the number, cut out of the picture. */
async function numberOn({ pngPath, svg }: PrintedTicket): Promise<Buffer> {
  const [, y, scale, height] = /translate\([\d.]+ ([\d.]+)\) scale\((\d+) \d+\)" y="([\d.]+)"[^>]*>B347</.exec(svg)?.map(Number) ?? [];
  if (y === undefined || scale === undefined || height === undefined) throw new Error('There is no number.');
  const image = await loadImage(pngPath);
  const tall = height * scale * 1.3;
  const shrink = LEGIBLE / tall;
  const canvas = createCanvas(Math.ceil(image.width * shrink) + 2 * MARGIN, LEGIBLE + 2 * MARGIN);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, y + EDGE, image.width, tall, MARGIN, MARGIN, image.width * shrink, LEGIBLE);
  return canvas.encode('png');
}
