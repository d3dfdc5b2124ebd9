import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../bin/setup/node.mjs';
import { ensureBuilt } from '../build/index.ts';
import { hasDisplay } from '../runtimes/index.ts';
import { ROOT } from '../workspace.ts';
import { passOn } from './pass-on.ts';
import { openWindows, type Windows } from './windows.ts';

const FOYER = join(ROOT, 'apps/hub/dist/foyer.js');
const say = (line: string) => console.log(`foyer: ${line}`);

/**
 * The demo hall: builds what is stale, runs `foyer demo` with the given arguments, and opens the Electron windows once
 * the hub listens, where somebody would see them (`--no-windows` leaves them out).
 * @returns the hub's exit code
 */
export async function start(args: string[]): Promise<number> {
  const windowed = hasDisplay() && !args.includes('--no-windows');
  if ((await ensureBuilt(windowed ? 'all' : 'served', say)) > 0) return 1;
  const opened: Promise<Windows>[] = [];
  const code = await run(process.execPath, [FOYER, 'demo', ...args.filter((arg) => arg !== '--no-windows')], {
    stdout: 'pipe',
    onSpawn: (hub) =>
      passOn(hub.stdout!, process.stdout, async (url) => {
        // The hub says first where its screens are.
        await sleep(200);
        if (windowed) opened.push(openWindows(url, say));
        else say('no display here: any browser will do for the screens');
      }),
  });
  for (const windows of opened) await (await windows).close();
  return code;
}
