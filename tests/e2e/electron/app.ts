import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '@foyer/shell/bridge';
import { temporaryFolder } from '@foyer/testkit';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { onTestFinished } from 'vitest';

/** Where the Electron of these tests is. Without one the tests that need it say that they are skipped. */
export const ELECTRON = process.env.FOYER_ELECTRON;
export const APPS = fileURLToPath(new URL('../../../apps', import.meta.url));
/** Chromium's sandbox refuses to run as root. */
export const SANDBOX_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** An app that does not answer is ended all the same. */
const END_TIMEOUT_MS = 15_000;

export type AppName = 'server' | 'kiosk' | 'counter' | 'display';

export interface Launched {
  readonly app: ElectronApplication;
  readonly process: ChildProcess;
  readonly page: Page;
  readonly userData: string;
  /** What the app has remembered. */
  settings(): Record<string, unknown>;
  log(): string;
}

interface LaunchOptions {
  readonly hub?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** An earlier launch's: the app is started again. */
  readonly userData?: string;
}

/** Starts an app as a person would, in a window of its own, and ends it with the test. */
export async function launch(
  name: AppName,
  { hub, args = [], env = {}, userData = temporaryFolder('app') }: LaunchOptions = {},
): Promise<Launched> {
  if (!ELECTRON) throw new Error('FOYER_ELECTRON names no Electron');
  const app = await _electron.launch({
    executablePath: ELECTRON,
    args: [...SANDBOX_FLAGS, join(APPS, name), `--user-data-dir=${userData}`, ...(hub ? [`--hub=${hub}`] : []), ...args],
    env: { ...(process.env as Record<string, string>), FOYER_WINDOWED: '1', ...env },
  });
  const child = app.process();
  onTestFinished(() => end({ app, process: child }));
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  const settingsFile = join(userData, 'settings.json');
  return {
    app,
    process: child,
    page,
    userData,
    settings: () => (existsSync(settingsFile) ? (JSON.parse(readFileSync(settingsFile, 'utf8')) as Record<string, unknown>) : {}),
    log: () => readFileSync(join(userData, 'logs', `${name}.log`), 'utf8'),
  };
}

/** Ends the app, however it is; one that has ended already is fine. */
export async function end({ app, process: child }: Pick<Launched, 'app' | 'process'>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
  await Promise.race([gone, app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => child.kill('SIGKILL'))]);
  await gone;
  clearTimeout(stubborn);
}

/** The window's page once it shows this address. A window that is replaced, or crashed, gives a new page. */
export async function pageAt(app: ElectronApplication, address: RegExp): Promise<Page> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const found = app.windows().find((page) => !page.isClosed() && address.test(page.url()));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `no window at ${address}; there are ${
      app
        .windows()
        .map((page) => page.url())
        .join(', ') || 'none'
    }`,
  );
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
