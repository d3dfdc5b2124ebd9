import { statSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../../bin/setup/process.mjs';

const SETUID = 0o4000;

/**
 * Whether Chromium can put its renderers into a sandbox here: not as root, and else only with user namespaces (some
 * systems and containers forbid them) or with its own helper, owned by root and setuid.
 * @param folder where the program lies; its helper is `chrome-sandbox` beside it
 */
export async function canSandbox(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  if (hasHelper(folder)) return true;
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0;
}

function hasHelper(folder: string): boolean {
  try {
    const { uid, mode } = statSync(join(folder, 'chrome-sandbox'));
    return uid === 0 && (mode & SETUID) !== 0;
  } catch {
    return false;
  }
}
