import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEBOUNCE_MS } from '@foyer/devices/pad';
import { eventually, type SpawnedHub, spawnHub, temporaryFolder } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { atKiosk } from '../screens/at-kiosk.ts';
import { sitAt } from '../screens/browser.ts';
import { morningZone } from '../screens/morning-zone.ts';
import { ELECTRON, launch, pageAt } from './app.ts';

/** A pad at the end of a pseudo terminal: what it is told comes out, and it says what the test says. */
async function plugIn(link: string): Promise<{ say(line: string): void; heard(): string; unplug(): void }> {
  const socat: ChildProcessWithoutNullStreams = spawn('socat', ['-d', '-d', 'PTY,rawer', 'STDIO']);
  let [said, heard] = ['', ''];
  socat.stderr.on('data', (text: Buffer) => (said += text));
  socat.stdout.on('data', (text: Buffer) => (heard += text));
  socat.stdin.on('error', () => {});
  const path = await eventually(() => {
    const [, name] = /PTY is (\S+)/.exec(said) ?? [];
    if (!name) throw new Error('no pseudo terminal yet');
    return name;
  });
  symlinkSync(path, link);
  const unplug = () => {
    rmSync(link, { force: true });
    socat.kill();
  };
  onTestFinished(unplug);
  return { say: (line) => socat.stdin.write(`${line}\r\n`), heard: () => heard, unplug };
}

describe.skipIf(!ELECTRON)('the button pad of a desk', () => {
  let hub: SpawnedHub;
  beforeAll(async () => {
    hub = await spawnHub({ env: { TZ: morningZone() } });
  });
  afterAll(() => hub?.stop());

  test('calls the next visitor, shows what the hub has committed, and comes back after it was unplugged', async () => {
    const link = join(temporaryFolder('pad'), 'port');
    const pad = await plugIn(link);
    const said = (line: string) => expect.poll(pad.heard, { timeout: 10_000 }).toContain(line);
    // Sooner than this it is the same finger, and gets the answer of its first press.
    const bounceOver = () => sleep(2 * DEBOUNCE_MS);
    const { app } = await launch('counter', { hub: hub.url });
    const page = await pageAt(app, /counter\/$/);
    await page.getByLabel('User name').waitFor();
    const configured = await page.evaluate(
      (path) =>
        window.foyer?.pad?.configure({
          serial: { place: { path, usb: null }, baudRate: 9600, speaks: 'foyer' },
          keys: [{ accelerator: 'F13', button: 'RECALL' }],
          presets: { parkSeconds: 600, transferTo: [] },
        }),
      link,
    );
    expect(configured).toMatchObject({ ok: true });
    await said('TEXT SIGN IN');
    pad.say('HELLO');
    pad.say('NEXT 1');
    await said('NO 1 UNKNOWN');

    await sitAt(page, 'specialist-b', 'B');
    await said('TEXT OPEN +0');
    pad.say('NEXT 2');
    await said('NO 2 EMPTY');
    const { number } = await (await atKiosk(hub.url)).take({ serviceId: 'passbook' });
    await said('TEXT OPEN +1');
    await bounceOver();
    pad.say('NEXT 3');
    await said('OK 3');
    await said('LAMP CALLED BLINK');
    await said(`TEXT ${number} +0`);
    await page.getByText('Called, on the way').waitFor();
    // Fifty presses of a finger that cannot wait: the visitor who has only just been called stays.
    await bounceOver();
    for (let nth = 10; nth < 60; nth++) pad.say(`NEXT ${nth}`);
    await said('NO 59 STALE');
    await page.getByText('Called, on the way').waitFor();

    pad.unplug();
    await page.waitForTimeout(500);
    const again = await plugIn(link);
    await expect.poll(again.heard, { timeout: 10_000 }).toContain(`TEXT ${number} +0`);
    again.say('HELLO');
    again.say('START 60');
    await expect.poll(again.heard, { timeout: 10_000 }).toContain('OK 60');
    await expect.poll(again.heard, { timeout: 10_000 }).toContain('LAMP SERVING ON');
    await page.getByText('Being served').first().waitFor();

    await hub.stop();
    await expect.poll(again.heard, { timeout: 15_000 }).toContain('LAMP ERROR BLINK');
    await expect.poll(again.heard, { timeout: 10_000 }).toContain('TEXT HUB AWAY');
    again.say('FINISH 61');
    await expect.poll(again.heard, { timeout: 10_000 }).toContain('NO 61 OFFLINE');
  });
});
