import { nodePath } from '../../bin/setup/node.mjs';
import { ensureChromium } from './chromium.ts';
import { DEVICE_PACKAGES, ensurePackages, installHint, type Say } from './debian.ts';
import { ensureDisplay } from './display.ts';
import { ensureElectron } from './electron.ts';
import { RuntimeUnavailable } from './unavailable.ts';

export interface Prepared {
  /**
   * What there is: FOYER_CHROMIUM and FOYER_ELECTRON (paths of the programs), FOYER_ELECTRON_DIST and _VERSION (to package
   * with), FOYER_NODE, DISPLAY. Tests without theirs skip themselves.
   */
  env: Record<string, string>;
  /** One line for each thing that cannot be had: which tests do not run, why, and how to get it. */
  missing: string[];
  stop(): Promise<void>;
}

/** Makes ready whatever whole-hall tests can use on this machine: browser, Electron, display, voice, serial lines, readers of paper. */
export async function prepareRuntimes(say: Say): Promise<Prepared> {
  const missing: string[] = [];
  const attempt = async <T>(tests: string, get: () => Promise<T>): Promise<T | null> => {
    try {
      return await get();
    } catch (error) {
      if (!(error instanceof RuntimeUnavailable)) throw error;
      missing.push(`${tests} DID NOT RUN: ${error.message}. To get it: ${error.remedy}`);
      return null;
    }
  };
  const chromium = await attempt('The tests in a browser', () => ensureChromium(say));
  const electron = await attempt('The tests in Electron', () => ensureElectron(say));
  const display = electron && (await attempt('The tests in Electron', ensureDisplay));
  await attempt('The tests with a voice, with serial lines or with readers of paper', () => requireDevices(say));
  const env = {
    FOYER_NODE: nodePath(),
    ...(chromium && { FOYER_CHROMIUM: chromium.executable }),
    ...(display && {
      FOYER_ELECTRON: electron.executable,
      FOYER_ELECTRON_DIST: electron.folder,
      FOYER_ELECTRON_VERSION: electron.version,
      ...(electron.flags.includes('--no-sandbox') && { ELECTRON_DISABLE_SANDBOX: '1' }),
      ...display.env,
    }),
  };
  return { env, missing, stop: async () => display?.stop() };
}

async function requireDevices(say: Say): Promise<void> {
  const lacking = await ensurePackages(DEVICE_PACKAGES, say);
  if (lacking.length > 0) throw new RuntimeUnavailable(`${lacking.join(' and ')} missing`, installHint(lacking));
}
