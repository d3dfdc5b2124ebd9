import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfile } from '@foyer/devices/printer';
import { startVirtualPrinter, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

const PAPER = { size: 'standard', omit: [], logoId: null, header: {}, footer: {} };
let hub: DemoHub;
let device: VirtualPrinter;
beforeAll(async () => {
  hub = await demoHub();
  device = await startVirtualPrinter({ profile: loadProfile('virtual'), outDir: mkdtempSync(join(tmpdir(), 'foyer-sample-')) });
}, 60_000);
afterAll(async () => {
  await hub.close();
  await device.close();
}, 60_000);

const show = (paper: object = {}, locale = 'en', profile = 'epson-tm-t20') =>
  hub.call('showSampleTicket', { as: 'admin', body: { paper: { ...PAPER, ...paper }, locale, profile } });
const picture = async (...given: Parameters<typeof show>) => {
  const { status, body } = await show(...given);
  expect(status, JSON.stringify(body)).toBe(200);
  return { ...body, image: await loadImage(Buffer.from(body.png, 'base64')) };
};

async function aLogo(): Promise<string> {
  const canvas = createCanvas(200, 100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#777';
  context.fillRect(0, 0, 200, 100);
  const response = await fetch(`${hub.url}/api/media?name=Logo`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', authorization: `Bearer ${await hub.token('admin')}` },
    body: canvas.toBuffer('image/png'),
  });
  return ((await response.json()) as { id: string }).id;
}

describe('the picture of a ticket', () => {
  test('is as wide as the paper’s dots, and says what comes as letters', async () => {
    const wide = await picture();
    expect([wide.image.width, wide.widthMm, wide.asDots]).toEqual([576 + 64, 80, 0]);
    const narrow = await picture({}, 'ar', 'generic-58');
    expect([narrow.image.width, narrow.widthMm]).toEqual([384 + 64, 58]);
    expect(narrow.asDots).toBeGreaterThan(5);
  });
  test('follows what is wished, and nothing is saved by it', async () => {
    const { seq } = hub.hall;
    const usual = await picture();
    expect((await picture({ size: 'compact' })).heightMm).toBeLessThan(usual.heightMm);
    expect((await picture({ omit: ['qr', 'waiting'] })).heightMm).toBeLessThan(usual.heightMm - 25);
    expect((await picture({ header: { en: 'Main street 1\nMon-Fri' } })).asLetters).toBe(usual.asLetters + 2);
    const header = { en: 'Dep\u0007osit' };
    expect((await show({ header })).status).toBe(400);
    expect(hub.hall.seq).toBe(seq);
  });
  test('has the logo in the printer’s dots: grey is a pattern', async () => {
    const usual = await picture();
    const { image } = await picture({ logoId: await aLogo() });
    expect(image.height).toBeGreaterThan(usual.image.height + 100);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(image.width / 2 - 50, 60, 100, 60);
    const black = Array.from({ length: 6000 }, (_, dot) => data[dot * 4] as number).filter((value) => value < 128).length;
    expect(black / 6000).toBeGreaterThan(0.35);
    expect(black / 6000).toBeLessThan(0.75);
  });
  test.each([
    ['an unknown model', {}, 'en', '../../package', 400, 'INVALID_REQUEST'],
    ['a model that there is not', {}, 'en', 'nobody', 422, 'SETTING_INVALID'],
    ['a language that the hall does not offer', {}, 'fi', 'virtual', 422, 'LANGUAGE_UNKNOWN'],
    ['a logo that nobody added', { logoId: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'en', 'virtual', 404, 'MEDIA_UNKNOWN'],
  ] as const)('of %s is refused', async (_, paper, locale, profile, status, code) => {
    expect(await show(paper, locale, profile)).toMatchObject({ status, body: { code } });
  });
});

test('a sample is printed, with the logo, on the printer that is chosen', async () => {
  const target = { kind: 'tcp', host: '127.0.0.1', port: device.port };
  const printer = { name: 'Entrance', deviceId: null, target, profile: 'virtual' };
  const { id } = (await hub.call('addPrinter', { as: 'admin', body: printer })).body;
  const print = () =>
    hub.call('printSampleTicket', { as: 'admin', body: { paper: { ...PAPER, footer: { en: 'Thank you' } }, locale: 'en', printerId: id } });
  await expect.poll(async () => (await print()).body, { timeout: 20_000 }).toEqual({ state: 'confirmed', trouble: null });
  expect(device.tickets()[0]?.lines).toContain('Thank you');
  expect((await hub.call('printSampleTicket', { as: 'admin', body: { paper: PAPER, locale: 'en', printerId: 'nobody' } })).status).toBe(
    404,
  );
}, 30_000);

test('the hall’s tickets have its logo from the next one on; one that is damaged keeps none back', async () => {
  const logoId = await aLogo();
  expect((await hub.call('updateHall', { as: 'admin', body: { paper: { ...PAPER, logoId } } })).status).toBe(200);
  const { logo } = hub.hall.printers.surroundings;
  expect((await logo(logoId, 576))?.width).toBeGreaterThan(300);
  expect((await logo(logoId, 384))?.width).toBeLessThan(384);
  expect(await logo('BBBBBBBBBBBBBBBBBBBBBB', 576)).toBeUndefined();
});
