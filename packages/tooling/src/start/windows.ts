import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronRuntime, ensureElectron, RuntimeUnavailable, type Say } from '../runtimes/index.ts';
import { ROOT } from '../workspace.ts';

export interface Windows {
  close(): Promise<void>;
}

/** The demo's windows. The server app would run a hub of its own beside the demo's. */
const APPS = ['kiosk', 'counter', 'display'];
const CLOSE_TIMEOUT_MS = 3_000;

/** Opens the hall's apps as ordinary windows on the hub at `url`; says so where there is no Electron to do it with. */
export async function openWindows(url: string, say: Say): Promise<Windows> {
  try {
    const electron = await ensureElectron(say);
    const children = APPS.map((app) => open(app, url, electron));
    say(`opened ${APPS.join(', ')} (Electron ${electron.version})`);
    return { close: async () => void (await Promise.all(children.map(close))) };
  } catch (error) {
    if (!(error instanceof RuntimeUnavailable)) throw error;
    say(`no Electron here (${error.message}): any browser will do for the screens`);
    return { close: async () => {} };
  }
}

function open(app: string, url: string, electron: ElectronRuntime): ChildProcess {
  // Settings of their own: trying the demo never touches those of an installed app.
  const data = join(ROOT, '.cache/foyer/windows', app);
  mkdirSync(data, { recursive: true });
  const child = spawn(electron.executable, [...electron.flags, `--user-data-dir=${data}`, join(ROOT, 'apps', app)], {
    env: { ...process.env, FOYER_HUB_URL: url, FOYER_WINDOWED: '1' },
    stdio: 'ignore',
  });
  child.on('error', () => {});
  return child;
}

async function close(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  await gone;
  clearTimeout(timer);
}
