import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnHub, temporaryFolder } from '@foyer/testkit';
import { describe, expect, test } from 'vitest';
import { ELECTRON, end, freePort, launch, pageAt } from './app.ts';
import { ask, connect, hallsHub, letIn, overTls, setUp } from './halls-hub.ts';

describe.skipIf(!ELECTRON)('a kiosk of a hall', () => {
  test('is held to the hub that was confirmed, let in by its code, in again after a restart, and out when it is revoked', async () => {
    const hub = await hallsHub();
    const token = await setUp(hub);
    const first = await launch('kiosk');
    const fingerprint = await connect(first.page, hub);
    const kiosk = await pageAt(first.app, /kiosk\/$/);
    await kiosk.locator('.foyer-door-letters').waitFor();
    expect((await kiosk.locator('.foyer-door-fingerprint').innerText()).trim()).toBe(fingerprint);
    await letIn(kiosk, hub, token);
    await kiosk.locator('.kiosk-service').first().waitFor();
    expect(await kiosk.evaluate(() => document.cookie)).toBe('');
    expect(JSON.stringify(first.settings())).not.toMatch(/foyer_device/);
    expect(await first.app.evaluate(async ({ session }) => (await session.defaultSession.cookies.get({})).length)).toBe(0);
    const keyFile = readFileSync(join(first.userData, 'device-key.json'), 'utf8');
    // A machine without a keyring says so; one with has nothing to read in the file.
    if (keyFile.includes('foyer_device')) expect(first.log()).toContain('no-key-store');
    await end(first);

    const again = await launch('kiosk', { userData: first.userData });
    await again.page.locator('.kiosk-service').first().waitFor();
    const [device] = (await ask(hub, 'GET', '/api/devices', undefined, token)) as unknown as {
      id: string;
      name: string;
      online: boolean;
    }[];
    expect(device).toMatchObject({ name: 'Kiosk at the entrance', online: true });
    const revokedAt = Date.now();
    await ask(hub, 'DELETE', `/api/devices/${device?.id}`, undefined, token);
    await again.page.getByText('The hub no longer knows this device').waitFor({ timeout: 5000 });
    expect(Date.now() - revokedAt).toBeLessThan(5000);
    await again.page.locator('.foyer-door-letters').waitFor();
  });

  test('gives another machine at the hub’s address nothing, says so, and comes back by itself', async () => {
    const dataDir = temporaryFolder('hub');
    const port = await freePort();
    const hub = await hallsHub(dataDir, port);
    const token = await setUp(hub);
    const { app, page, log } = await launch('kiosk');
    await connect(page, hub);
    const kiosk = await pageAt(app, /kiosk\/$/);
    await kiosk.locator('.foyer-door-letters').waitFor();
    await letIn(kiosk, hub, token);
    await kiosk.locator('.kiosk-service').first().waitFor();
    await hub.stop();

    const impostor = await spawnHub({ demo: false, port });
    const untrusted = await pageAt(app, /untrusted\.html$/);
    await untrusted.getByRole('heading', { name: 'This is not the hub that this screen belongs to' }).waitFor();
    await untrusted.getByText('its certificate was signed by somebody else').waitFor();
    expect(log()).toContain('not the hub that this app belongs to');
    await impostor.stop();

    await hallsHub(dataDir, port);
    const back = await pageAt(app, /kiosk\/$/);
    await back.locator('.kiosk-service').first().waitFor({ timeout: 30_000 });
  });

  test('is not connected to a hub that nobody has compared', async () => {
    const hub = await hallsHub();
    const { page, settings } = await launch('counter');
    const url = overTls(hub);
    expect(await page.evaluate((address) => window.foyerShell?.setHubUrl(address, null), url)).toMatchObject({
      ok: false,
      error: { code: 'HUB_NOT_CONFIRMED' },
    });
    expect(await page.evaluate((address) => window.foyerShell?.setHubUrl(address, 'AB:CD'), url)).toMatchObject({
      ok: false,
      error: { code: 'HUB_NOT_CONFIRMED' },
    });
    expect(settings()['hubUrl'] ?? null).toBeNull();
    const named = await launch('display', { hub: url });
    expect(named.page.url()).toBe('app://foyer/shell/connect.html');
  });
});
