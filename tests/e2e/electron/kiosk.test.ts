import { once } from 'node:events';
import { spawnHub } from '@foyer/testkit';
import type { ElectronApplication, Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ELECTRON, freePort, launch, pageAt } from './app.ts';

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Enter' }).click();
}

async function choosePin(page: Page, pin: string): Promise<void> {
  await typePin(page, pin);
  await page.getByRole('heading', { name: 'The same PIN again' }).waitFor();
  await typePin(page, pin);
}

/** As from the machine's own keyboard: through the window, where Playwright's keys go to the page alone. */
async function press(app: ElectronApplication, keys: string): Promise<void> {
  const [keyCode = '', ...modifiers] = keys.split('+').reverse();
  await app.evaluate(
    ({ BrowserWindow }, input) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.focus();
      window?.webContents.sendInputEvent({ type: 'keyDown', ...input } as Electron.KeyboardInputEvent);
      window?.webContents.sendInputEvent({ type: 'keyUp', ...input } as Electron.KeyboardInputEvent);
    },
    { keyCode, modifiers: modifiers.map((modifier) => modifier.toLowerCase()) },
  );
}

/** What visitors and staff of a kiosk in its full lock see; the window stays one that a test can look at. */
const LOCKED = { FOYER_WINDOWED: '0' };

describe.skipIf(!ELECTRON)('the kiosk', () => {
  test('opens its screen without a hub, and says that the hub is away', async () => {
    const { page } = await launch('kiosk', { hub: `http://127.0.0.1:${await freePort()}` });
    expect(page.url()).toBe('app://foyer/kiosk/');
    await page.locator('.kiosk-away[data-waiting="false"]').waitFor({ timeout: 20_000 });
  });

  test('comes by itself to its services once the hub is there', async () => {
    const port = await freePort();
    const { page } = await launch('kiosk', { hub: `http://127.0.0.1:${port}` });
    await page.locator('.kiosk-away').waitFor();
    const hub = await spawnHub({ port });
    onTestFinished(() => hub.stop());
    await page.getByRole('button', { name: /Deposit/ }).waitFor({ timeout: 30_000 });
  });

  test('comes back when its page crashes', async () => {
    const { app, page, log } = await launch('kiosk', { hub: `http://127.0.0.1:${await freePort()}` });
    await page.locator('.kiosk-away').waitFor();
    const pid = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
    const first = await pid();
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => void BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve())),
    );
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await loaded;
    expect(await pid()).not.toBe(first);
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector(".kiosk-away") !== null'),
        ),
      )
      .toBe(true);
    expect(log()).toContain('loading it again');
  });

  test('in its lock asks for a PIN first, then shows the screen, full and closed to every way out', async () => {
    const hub = `http://127.0.0.1:${await freePort()}`;
    const { app, page, settings } = await launch('kiosk', { hub, env: LOCKED });
    await page.getByRole('heading', { name: 'Choose a staff PIN' }).waitFor();
    await typePin(page, '12');
    await page.getByText('four to twelve digits').first().waitFor();
    await choosePin(page, '2580');
    await pageAt(app, /kiosk\/$/);
    expect(JSON.stringify(settings())).not.toContain('2580');
    const state = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.close();
      window?.minimize();
      return { kiosk: window?.isKiosk(), destroyed: window?.isDestroyed(), minimized: window?.isMinimized() };
    });
    expect(state).toEqual({ kiosk: true, destroyed: false, minimized: false });
    for (const keys of ['Alt+F4', 'Control+W', 'Control+Q', 'Control+R', 'F5', 'F11', 'Control+Shift+I', 'Control+-', 'Escape', 'Alt+Left'])
      await press(app, keys);
    await app.evaluate(({ app: electron }) => electron.quit());
    await page.waitForTimeout(500);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())).toBe(0);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(true);
    expect(page.url()).toBe('app://foyer/kiosk/');
  });

  test('lets staff out by a held corner and the right PIN, and by nothing less', async () => {
    const { app, page, process: child } = await launch('kiosk', { hub: `http://127.0.0.1:${await freePort()}`, env: LOCKED });
    await choosePin(page, '2580');
    await pageAt(app, /kiosk\/$/);
    const before = await page.evaluate(() => 'foyerShell' in window);
    expect(before).toBe(false);
    await page.mouse.move(20, 20);
    await page.mouse.down();
    await pageAt(app, /pin\.html$/);
    await page.mouse.up();
    const early = await page.evaluate(() => window.foyerShell?.staffAction('quit'));
    expect(early).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await page.evaluate(() => window.foyerShell?.choosePin('1111'))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await page.evaluate(() => window.foyerShell?.setHubUrl('http://127.0.0.1:1', null))).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    await typePin(page, '0000');
    await page.getByText('Wrong PIN.').waitFor();
    await typePin(page, '2580');
    await page.getByRole('button', { name: "Back to the visitors' screen" }).waitFor();
    const gone = once(child, 'exit');
    await page.getByRole('button', { name: 'Close Foyer Kiosk' }).click();
    await gone;
  });

  test('makes whoever guesses wait', async () => {
    const { app, page } = await launch('kiosk', { hub: `http://127.0.0.1:${await freePort()}`, env: LOCKED });
    await choosePin(page, '2580');
    await pageAt(app, /kiosk\/$/);
    await press(app, 'Control+Alt+Shift+P');
    await pageAt(app, /pin\.html$/);
    await page.getByRole('heading', { name: 'Staff PIN' }).waitFor();
    for (const pin of ['1111', '2222', '3333', '4444', '5555']) {
      await typePin(page, pin);
      await page.locator('#say.wrong').waitFor();
    }
    await typePin(page, '2580');
    await page.getByText(/Try again in \d+ s/).waitFor();
  });
});
