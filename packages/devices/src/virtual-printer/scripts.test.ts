import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  encodeText,
  layoutTicket,
  type PrinterProfile,
  proofRequest,
  renderEscpos,
  type TicketInput,
  type TicketLine,
} from '@foyer/ticket';
import { describe, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { createRasterizer } from '../printer/rasterizer.ts';
import { readPicture } from '../test/pictures.ts';
import { STATUS_URL } from '../test/tickets.ts';
import { type PrintedTicket, startVirtualPrinter } from './index.ts';

const PROFILES = readdirSync(new URL('../../../../resources/printer-profiles', import.meta.url)).map((file) => basename(file, '.json'));
const HAS_ZBAR = spawnSync('zbarimg', ['--version']).status === 0;

/** What a hall calls itself and its services, by script. */
const NAMES = {
  en: ['City Hall', 'Passports'],
  de: ['Bürgeramt Köln', 'Straßenverkehr'],
  pl: ['Urząd Miasta Łódź', 'Wypłaty środków'],
  uk: ['Міська рада', 'Дозвіл на в’їзд'],
  el: ['Δημαρχείο', 'Άδειες οδήγησης'],
  tr: ['Şişli Belediyesi', 'İşyeri ruhsatı'],
  ar: ['مبنى البلدية', 'جوازات السفر'],
  he: ['עיריית חיפה', 'דרכונים וּוִיזוֹת'],
  th: ['ธนาคารกรุงเทพสาขาใหญ่', 'เปิดบัญชีเงินฝากออมทรัพย์'],
  zh: ['城市银行总行营业部', '对公账户开立与变更业务办理窗口'],
  ja: ['中央区役所　市民課', '住民票の写しの交付・転入届・転出届'],
} as const;
type Language = keyof typeof NAMES;
const LANGUAGES = Object.keys(NAMES) as Language[];

const rasterize = createRasterizer();

function documentIn(locale: Language, size: 'standard' | 'compact' = 'standard') {
  const [hallName, serviceName] = NAMES[locale];
  const input: TicketInput = {
    hallName,
    serviceName,
    number: 'B347',
    issuedAt: '2025-11-21 10:53',
    waitingBefore: 5,
    statusUrl: STATUS_URL,
    locale,
    dir: locale === 'ar' || locale === 'he' ? 'rtl' : 'ltr',
    copy: true,
    paper: { size, omit: [], header: '', footer: '' },
  };
  return layoutTicket(input);
}

async function printed(profile: PrinterProfile, bytes: Uint8Array): Promise<PrintedTicket> {
  const device = await startVirtualPrinter({ profile, outDir: mkdtempSync(join(tmpdir(), 'foyer-scripts-')) });
  const host = createConnection(device.port, '127.0.0.1');
  try {
    return await new Promise((resolve) => {
      device.onTicket(resolve);
      host.write(Buffer.concat([bytes, proofRequest(profile, 'AAAA')]));
    });
  } finally {
    host.destroy();
    await device.close();
  }
}

const textsOf = (lines: readonly TicketLine[]) => lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
/** Spaces come and go where a line ends; plainer signs stand for finer ones. */
const letters = (text: string) =>
  text
    .replace(/[\s\u3000]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-');

describe.each(PROFILES)('%s', (name) => {
  const profile = loadProfile(name);
  test.each(LANGUAGES)('%s: what it has letters for is those letters, the rest is what the font draws', async (locale) => {
    const document = documentIn(locale);
    const drawn: string[] = [];
    const bytes = renderEscpos(document, profile, (request) => {
      drawn.push(request.text);
      const bitmap = rasterize(request);
      expect(blackDots(bitmap.bits), request.text).toBeGreaterThan(60);
      return bitmap;
    });
    const ticket = await printed(profile, bytes);
    const asLetters = textsOf(document.lines).filter((text) => !drawn.includes(text));
    expect(letters(ticket.lines.join(''))).toBe(letters(asLetters.join('')));
    expect(drawn).toEqual(textsOf(document.lines).filter((text) => encodeText(text, profile) === null));
    expect(ticket.qr ?? (await readPicture(ticket.pngPath))).toBe(STATUS_URL);
  });
});

describe.each(['epson-tm-t20', 'generic-58'])('a compact ticket on %s', (name) => {
  const profile = loadProfile(name);
  test.each(['en', 'ar', 'th', 'zh'] as const)('%s: its code is read, and it saves paper', { timeout: 20_000 }, async (locale) => {
    const [standard, compact] = await Promise.all(
      (['standard', 'compact'] as const).map((size) => printed(profile, renderEscpos(documentIn(locale, size), profile, rasterize))),
    );
    expect(heightOf(compact as PrintedTicket)).toBeLessThan(0.82 * heightOf(standard as PrintedTicket));
    expect(await readPicture((compact as PrintedTicket).pngPath)).toBe(STATUS_URL);
    if (!HAS_ZBAR) return;
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', (compact as PrintedTicket).pngPath], {
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe(STATUS_URL);
  });
});

const blackDots = (bits: Uint8Array): number => bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
const heightOf = ({ svg }: PrintedTicket): number => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
