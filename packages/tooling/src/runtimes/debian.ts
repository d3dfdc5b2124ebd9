import { existsSync } from 'node:fs';
import { capture } from '../../bin/setup/process.mjs';

/** What Electron links to on a Debian without a desktop, and a display for it. */
export const ELECTRON_PACKAGES = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libnotify4',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
];

/** What Chromium links to, and a font with Latin, Cyrillic and Arabic letters. */
export const CHROMIUM_PACKAGES = ['libnss3', 'libexpat1', 'fonts-dejavu-core'];

/** Programs that tests talk to: a voice, a sound server without a card, pairs of serial lines, and readers of what was printed. */
export const DEVICE_PACKAGES = ['espeak-ng', 'pulseaudio', 'pulseaudio-utils', 'socat', 'zbar-tools', 'tesseract-ocr'];

const APT_TIMEOUT_MS = 5 * 60_000;

export type Say = (line: string) => void;

/**
 * Installs the Debian packages of the list that are missing, where this is Debian and we may.
 * @returns the packages still missing
 */
export async function ensurePackages(packages: string[], say: Say): Promise<string[]> {
  if (!existsSync('/usr/bin/dpkg-query')) return [];
  const missing = await missingOf(packages);
  if (missing.length === 0 || process.getuid?.() !== 0) return missing;
  say(`installing ${missing.join(', ')} (apt)`);
  // Lists may be old or absent on a fresh machine; a failed refresh still leaves the ones that are there.
  refreshed ??= apt(['update']);
  await refreshed;
  await apt(['install', '-y', '--no-install-recommends', ...missing]);
  return missingOf(packages);
}

/** "How to get it", for packages that could not be installed. */
export function installHint(packages: string[]): string {
  return `sudo apt-get install ${packages.join(' ')}`;
}

let refreshed: Promise<unknown> | undefined;

async function missingOf(packages: string[]): Promise<string[]> {
  const { output } = await capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...packages.flatMap(alternatives)]);
  const installed = new Set(output.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]!] : [])));
  return packages.filter((name) => !alternatives(name).some((alternative) => installed.has(alternative)));
}

/** From Debian 13 and Ubuntu 24.04 on, libraries rebuilt for 64-bit time carry another name. */
function alternatives(name: string): string[] {
  return [name, `${name}t64`];
}

function apt(args: string[]) {
  return capture('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: APT_TIMEOUT_MS,
  });
}
