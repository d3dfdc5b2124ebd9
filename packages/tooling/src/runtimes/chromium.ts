import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { capture } from '../../bin/setup/process.mjs';
import { ensureCarriedChromium } from './carried-chromium.ts';
import { CHROMIUM_PACKAGES, ensurePackages, type Say } from './debian.ts';
import { canSandbox } from './sandbox.ts';
import { RuntimeUnavailable } from './unavailable.ts';

export interface ChromiumRuntime {
  executable: string;
  /** For Playwright's `launch({ executablePath, args })`. */
  flags: string[];
}

/** Quiet, without a sandbox where it cannot be, and silent towards the world. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--autoplay-policy=no-user-gesture-required',
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * A Chromium for Playwright: FOYER_CHROMIUM or PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, or (Linux x64) the
 * one that a dev dependency carries.
 * @throws {RuntimeUnavailable}
 */
export async function ensureChromium(say: Say): Promise<ChromiumRuntime> {
  await ensurePackages(CHROMIUM_PACKAGES, say);
  const executable = named() ?? playwrights() ?? onPath() ?? (await ensureCarriedChromium(say));
  const flags = (await canSandbox(dirname(executable))) ? FLAGS : ['--no-sandbox', ...FLAGS];
  await assertStarts(executable);
  return { executable, flags };
}

function named(): string | null {
  const path = process.env.FOYER_CHROMIUM ?? process.env.PLAYWRIGHT_CHROMIUM;
  if (!path) return null;
  if (existsSync(path)) return path;
  throw new RuntimeUnavailable(`there is no Chromium at ${path}`, 'correct FOYER_CHROMIUM, or leave it unset');
}

function playwrights(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function assertStarts(executable: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const { code, output } = await capture(executable, ['--version', '--no-sandbox'], { timeout: 30_000 });
  if (code === 0) return;
  throw new RuntimeUnavailable(`Chromium does not start: ${output.trim().split('\n')[0]}`, 'sudo apt-get install chromium');
}
