import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provenAlphabets } from '@foyer/ticket';
import { describe, expect, test } from 'vitest';
import { silentLogger, ticketBytes } from '../test/tickets.ts';
import { startVirtualPrinter } from '../virtual-printer/index.ts';
import { openPrinter } from './open.ts';
import { loadProfile } from './profiles.ts';

const shipped = readdirSync(fileURLToPath(new URL('../../../../resources/printer-profiles', import.meta.url))).map((file) =>
  basename(file, '.json'),
);

describe.each(shipped)('%s', (name) => {
  const profile = loadProfile(name);

  test('goes by its own name, fits on its paper and says where it is from', () => {
    expect(profile.id).toBe(name);
    expect(profile.dots / profile.dotsPerMm).toBeLessThan(profile.paperMm);
    expect(profile.columns * profile.font.width).toBeLessThanOrEqual(profile.dots);
    expect(profile.source.length).toBeGreaterThan(20);
  });
  test('prints a ticket that is proven, in one piece', async () => {
    const device = await startVirtualPrinter({ profile, outDir: mkdtempSync(join(tmpdir(), 'foyer-profile-')) });
    const printer = openPrinter({ target: { host: '127.0.0.1', port: device.port }, profile, logger: silentLogger });
    const russian = { locale: 'ru', hallName: 'Городской банк', serviceName: 'Вклады' } as const;
    try {
      expect(await printer.print({ id: 'job', bytes: ticketBytes(profile, russian) }, async () => {})).toEqual({ state: 'confirmed' });
      expect(device.tickets().map(({ lines }) => lines.includes('A012'))).toEqual([true]);
      expect(device.tickets()[0]?.lines.includes('Городской банк')).toBe(provenAlphabets(profile).includes('russian'));
    } finally {
      await printer.close();
      await device.close();
    }
  });
});

test('what each of them writes with its own letters', () => {
  expect(Object.fromEntries(shipped.map((name) => [name, provenAlphabets(loadProfile(name)).join(' ')]))).toMatchInlineSnapshot(`
    {
      "bixolon-srp-350": "english western nordic polish czech hungarian russian",
      "citizen-ct-s": "english western nordic",
      "custom-vkp80": "english western nordic",
      "epson-tm-t20": "english western nordic polish czech hungarian russian ukrainian greek turkish baltic",
      "epson-tm-t88": "english western nordic polish czech hungarian russian ukrainian greek turkish baltic",
      "generic-58": "english",
      "star-escpos": "english western nordic polish czech hungarian russian",
      "virtual": "english western nordic polish czech hungarian russian ukrainian greek turkish baltic",
      "xprinter-80": "english western nordic polish czech hungarian russian",
    }
  `);
});
test('a hall may bring its own; what it leaves out is what most printers are', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'foyer-')), 'own.json');
  const { columns: _, presenter: __, cutCommand: ___, logoMemory: ____, ...old } = loadProfile('virtual');
  writeFileSync(path, JSON.stringify({ ...old, id: 'own', status: { realtime: true, automatic: true } }));
  expect(loadProfile(path)).toMatchObject({ id: 'own', columns: 48, presenter: null, cutCommand: 'gs_v' });
});
test.each([
  ['dots', { dots: 7 }],
  ['columns', { columns: 49 }],
  [
    'codePages',
    {
      codePages: [
        { n: 0, encoding: 'cp437' },
        { n: 0, encoding: 'cp850' },
      ],
    },
  ],
])('what no printer can be is told in words: %s', (field, wrong) => {
  const path = join(mkdtempSync(join(tmpdir(), 'foyer-')), 'own.json');
  writeFileSync(path, JSON.stringify({ ...loadProfile('virtual'), ...wrong }));
  expect(() => loadProfile(path)).toThrow(field);
});
test('an unknown name is told in words, with the names there are', () =>
  expect(() => loadProfile('none')).toThrow(/no printer profile .*none.*Known ones: bixolon-srp-350, .*virtual, xprinter-80/));
