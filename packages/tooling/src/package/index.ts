import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build/index.ts';
import { type ElectronRuntime, ensureElectron, RuntimeUnavailable } from '../runtimes/index.ts';
import { ELECTRON_APPS, ROOT } from '../workspace.ts';

const say = (line: string) => console.log(`foyer: ${line}`);

/** What packages/shell/packaging/package-apps.mjs gives. */
interface Packaging {
  packageApps(options: {
    electronDist: string;
    electronVersion: string;
    apps: string[];
    say: (line: string) => void;
  }): Promise<Record<string, string>>;
}

/**
 * Packages the Electron apps, those named or all, into out/<app> for this machine's system.
 * @returns exit code
 */
export async function packageAll(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !(ELECTRON_APPS as readonly string[]).includes(name));
  if (unknown.length > 0) return fail(`there is no app ${unknown.join(', ')}; the apps are ${ELECTRON_APPS.join(', ')}`);
  if ((await ensureBuilt('all', say)) > 0) return 1;
  const electron = await ensureElectron(say).catch(inWords);
  if (electron === null) return 1;
  const script = pathToFileURL(join(ROOT, 'packages/shell/packaging/package-apps.mjs')).href;
  const { packageApps } = (await import(script)) as Packaging;
  const apps = names.length > 0 ? names : [...ELECTRON_APPS];
  const folders = await packageApps({ electronDist: electron.folder, electronVersion: electron.version, apps, say });
  say(`packaged ${Object.keys(folders).join(', ')} with Electron ${electron.version}`);
  return 0;
}

function inWords(error: unknown): ElectronRuntime | null {
  if (!(error instanceof RuntimeUnavailable)) throw error;
  fail(`${error.message}. To get it: ${error.remedy}`);
  return null;
}

function fail(why: string): number {
  console.error(`foyer: ${why}`);
  return 1;
}
