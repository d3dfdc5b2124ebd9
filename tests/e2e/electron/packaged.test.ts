import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type PackagedApp, packageApps } from '@foyer/shell/packaging';
import { eventually, temporaryFolder } from '@foyer/testkit';
import { chromium, type Page } from 'playwright';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ELECTRON, freePort, SANDBOX_FLAGS } from './app.ts';

const NODE = process.env.FOYER_NODE ?? process.execPath;
let folders: Record<PackagedApp, string>;

/** A packaged app has no inspector to attach to: its page is reached as any Chromium's. */
async function start(
  app: 'kiosk' | 'server',
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ page: Page; child: ChildProcess }> {
  const port = await freePort();
  const flags = [...SANDBOX_FLAGS, `--user-data-dir=${temporaryFolder('packaged')}`, `--remote-debugging-port=${port}`];
  const child = spawn(join(folders[app], `foyer-${app}`), [...flags, ...args], {
    cwd: dirname(folders[app]),
    env: { ...process.env, FOYER_WINDOWED: '1', ...env },
    stdio: 'ignore',
  });
  const browser = await eventually(() => chromium.connectOverCDP(`http://127.0.0.1:${port}`), 20_000);
  onTestFinished(async () => {
    await browser.close();
    await end(child);
  });
  return { page: await eventually(() => browser.contexts()[0]?.pages()[0] ?? false, 10_000), child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

describe.skipIf(!ELECTRON)('packaged', () => {
  beforeAll(async () => {
    const electronDist = dirname(ELECTRON as string);
    const electronVersion = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
    folders = await packageApps({ electronDist, electronVersion, apps: ['kiosk', 'server'], outDir: temporaryFolder('out') });
  });

  test('the kiosk starts and shows its screen', async () => {
    const { page } = await start('kiosk', [`--hub=http://127.0.0.1:${await freePort()}`]);
    await page.locator('.kiosk-away').waitFor();
    expect(page.url()).toBe('app://foyer/kiosk/');
  });

  test('an app carries what runs and nothing else', () => {
    const resources = join(folders.kiosk, 'resources');
    expect(existsSync(join(resources, 'app.asar'))).toBe(true);
    expect(existsSync(join(resources, 'app'))).toBe(false);
    expect(existsSync(join(resources, 'hub'))).toBe(false);
    // Machine code, which no archive can hold: the way to printers on a serial port.
    expect(readdirSync(join(resources, 'node_modules'))).toContain('serialport');
    expect(existsSync(join(folders.server, 'resources/node_modules'))).toBe(false);
  });

  test.each(['kiosk', 'server'] as const)('the fuses of %s are set', async (app) => {
    const fuses = await getCurrentFuseWire(join(folders[app], `foyer-${app}`));
    const states = Object.fromEntries(
      Object.entries(FuseV1Options)
        .filter(([name]) => Number.isNaN(Number(name)))
        .map(([name, index]) => [name, fuses[index as FuseV1Options] === FuseState.ENABLE]),
    );
    expect(states).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      OnlyLoadAppFromAsar: true,
      EnableEmbeddedAsarIntegrityValidation: true,
      GrantFileProtocolExtraPrivileges: false,
      EnableCookieEncryption: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  test('it cannot be made a Node', async () => {
    const child = spawn(
      join(folders.kiosk, 'foyer-kiosk'),
      ['-e', 'process.exit(7)', ...SANDBOX_FLAGS, `--user-data-dir=${temporaryFolder('packaged')}`],
      {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', FOYER_WINDOWED: '1' },
        stdio: 'ignore',
      },
    );
    const code = await Promise.race([
      once(child, 'exit').then(([exit]) => exit as number),
      new Promise((resolve) => setTimeout(() => resolve('still an app'), 3000)),
    ]);
    expect(code).toBe('still an app');
    await end(child);
  });

  test('the server runs the hub it carries, which serves the screens it carries', async () => {
    const port = await freePort();
    const args = [`--port=${port}`, `--data=${temporaryFolder('hall')}`, '--demo'];
    const { page, child } = await start('server', args, { FOYER_NODE: NODE, FOYER_VIRTUAL_PRINTER_PORT: '0' });
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    for (const path of ['/health', '/kiosk', '/admin', '/t/0000000000000000000000', '/api/docs/']) {
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(200);
    }
    await end(child);
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  });
});
