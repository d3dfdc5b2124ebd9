import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PrintedTicket, startVirtualPrinter, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import { type SpawnedHub, spawnHub, temporaryFolder } from '@foyer/testkit';
import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ELECTRON, type Launched, launch, pageAt } from './app.ts';
import { ask, connect, hallsHub, letIn, setUp } from './halls-hub.ts';

const PROFILE = fileURLToPath(new URL('../../../resources/printer-profiles/virtual.json', import.meta.url));

/** Pseudo terminals are made with it. */
const HAS_SOCAT = spawnSync('socat', ['-V']).status === 0;

/** How long a printer takes to prove a ticket: time to end the hub in. */
const PRINT_MS = 500;

/** On the network, or at the end of a serial line where this machine can make one. */
async function switchOn(way: 'tcp' | 'serial'): Promise<{ printer: VirtualPrinter; target: object }> {
  const outDir = temporaryFolder('printed');
  const pty = way === 'serial' && HAS_SOCAT ? join(outDir, 'tty') : undefined;
  const { columns, ...profile } = JSON.parse(readFileSync(PROFILE, 'utf8'));
  const printer = await startVirtualPrinter({
    ...(pty === undefined ? { port: 0 } : { pty }),
    outDir,
    profile: { ...profile, columns: columns ?? Math.floor(profile.dots / profile.font.width) },
    printMs: PRINT_MS,
  });
  onTestFinished(() => printer.close());
  const target =
    pty === undefined
      ? { kind: 'tcp', host: '127.0.0.1', port: printer.port }
      : { kind: 'serial', path: pty, baudRate: 115_200, flowControl: 'none' };
  return { printer, target };
}

/** A kiosk of a hall with two printers beside it. Nobody but the kiosk knows the way to them. */
class Entrance {
  hub!: SpawnedHub;
  token!: string;
  app!: Launched;
  page!: Page;
  deviceId!: string;
  printers!: readonly [VirtualPrinter, VirtualPrinter];

  async open(): Promise<void> {
    this.hub = await hallsHub();
    this.token = await setUp(this.hub, 'empty', ['en', 'ar']);
    const names = { en: 'Passports', ar: 'جوازات السفر' };
    await this.ask('POST', '/api/services', { name: 'Passports', names, series: { prefix: 'P' } });
    this.app = await launch('kiosk');
    await connect(this.app.page, this.hub);
    this.page = await pageAt(this.app.app, /kiosk\/$/);
    await this.page.locator('.foyer-door-letters').waitFor();
    this.deviceId = await letIn(this.page, this.hub, this.token);
    const [front, back] = [await switchOn('tcp'), await switchOn('serial')];
    this.printers = [front.printer, back.printer];
    for (const [place, { target }] of [front, back].entries())
      await this.ask('POST', '/api/printers', {
        name: `Printer ${place + 1}`,
        deviceId: this.deviceId,
        target,
        profile: 'virtual',
        // The second stands by for its own test.
        enabled: place === 0,
      });
    await this.until('ready');
  }

  ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    return ask(this.hub, method, path, body, this.token);
  }

  async list(): Promise<{ id: string; state: string }[]> {
    return (await this.ask('GET', '/api/printers')) as unknown as { id: string; state: string }[];
  }

  async until(state: string, printer = 0): Promise<void> {
    await expect.poll(async () => (await this.list())[printer]?.state, { timeout: 20_000 }).toBe(state);
  }

  /** One touch. @returns the number on the screen */
  async take(): Promise<string> {
    await this.page.locator('.kiosk-service').first().click();
    await this.page.locator('.kiosk-issued').waitFor();
    await this.page.getByRole('img', { name: /QR/ }).waitFor();
    return this.page.locator('.kiosk-issued .foyer-number').first().innerText();
  }

  /** What the visitor is told of the paper. */
  paper(state: string): Promise<void> {
    return this.page.locator(`.kiosk-issued[data-paper="${state}"]`).waitFor({ timeout: 25_000 });
  }

  async leave(): Promise<void> {
    await this.page.locator('.kiosk-leaving .kiosk-action-main').click();
    await this.page.locator('.kiosk-choose').waitFor();
  }

  /** The pieces of paper that bear this number. */
  papers(number: string): PrintedTicket[] {
    return this.printers.flatMap((printer) => printer.tickets().filter(({ lines }) => lines.some((line) => line.includes(number))));
  }

  /** A ticket that has nothing to fear: whatever happened before is over. */
  async isWell(): Promise<void> {
    await this.until('ready');
    const number = await this.take();
    await this.paper('take');
    expect(this.papers(number).map(({ whole }) => whole)).toEqual([true]);
    await this.leave();
  }
}

describe.skipIf(!ELECTRON)('a kiosk with printers of its own', () => {
  test('prints by its own main process, and whatever happens nothing is lost and nothing doubled', { timeout: 120_000 }, async () => {
    const at = new Entrance();
    await at.open();
    const [front] = at.printers;
    const taken: string[] = [];

    // As it should be.
    taken.push(await at.take());
    await at.paper('take');
    expect(at.papers('P001').map(({ whole, qr }) => [whole, qr?.includes('/t/')])).toEqual([[true, true]]);
    expect(at.app.log()).not.toContain('refused');
    await at.leave();

    // The connection drops in the middle of a picture: Arabic is sent as dots.
    await at.page.getByRole('button', { name: 'العربية' }).click();
    front.dropAfter(3000);
    taken.push(await at.take());
    await at.paper('trouble');
    await at.page.getByText('هل خرجت تذكرتك؟').waitFor();
    await at.leave();
    await at.page.getByRole('button', { name: 'English' }).click();
    await at.isWell();

    // The printer takes bytes and says nothing; when it speaks again, the ticket comes.
    front.set('silent');
    const silent = await at.take();
    taken.push(silent);
    await at.paper('trouble');
    await at.page.getByText('The printer does not answer').waitFor();
    await at.page.getByText('Your number is valid without paper').waitFor();
    front.set('ready');
    await at.paper('take');
    expect(at.papers(silent)).toHaveLength(1);
    await at.leave();

    // It babbles.
    front.babble(randomBytes(5000));
    const babbled = await at.take();
    front.babble(randomBytes(5000));
    await at.paper('take');
    expect(at.papers(babbled)).toHaveLength(1);
    await at.leave();

    // The hub goes while the ticket is on paper and its proof is not; the kiosk tells it how it went when it is back.
    const filed = new Promise<void>((resolve) => void front.onTicket(() => resolve()));
    const waiting = await at.take();
    taken.push(waiting);
    await filed;
    await at.hub.kill('SIGKILL');
    at.hub = await spawnHub({ demo: false, dataDir: at.hub.dataDir, port: at.hub.port });
    onTestFinished(() => at.hub.stop());
    await at.paper('take');
    expect(at.papers(waiting)).toHaveLength(1);
    await at.leave();

    // The paper ends in the middle of a ticket. What was in the printer's buffer comes out with the new roll, and no second one.
    front.load(200);
    const halved = await at.take();
    taken.push(halved);
    await at.paper('trouble');
    await at.page.getByText('The printer is out of paper').waitFor();
    await at.leave();
    await at.page.getByText('Take a ticket all the same').waitFor();

    // The other printer takes over.
    const [, second] = await at.list();
    await at.ask('PATCH', `/api/printers/${second?.id}`, { enabled: true });
    await at.page.getByText('Take a ticket all the same').waitFor({ state: 'detached' });
    const elsewhere = await at.take();
    taken.push(elsewhere);
    await at.paper('take');
    expect(at.printers[1].tickets().map(({ lines }) => lines.some((line) => line.includes(elsewhere)))).toEqual([true]);
    await at.leave();
    front.set('ready');
    await at.isWell();

    // Every ticket has its number, once, and none is on two pieces of paper that are whole.
    expect(new Set(taken).size).toBe(taken.length);
    for (const number of taken) expect(at.papers(number).filter(({ whole }) => whole).length, number).toBeLessThanOrEqual(1);
  });
});
