import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { ROOT } from '../workspace.ts';

/**
 * The folder where runtimes are kept for every checkout of this user: `$XDG_CACHE_HOME/foyer` or `~/.cache/foyer`,
 * or inside the workspace for a user without a home.
 */
export function cacheFolder(): string {
  const candidates = [process.env.XDG_CACHE_HOME, isAbsolute(homedir()) ? join(homedir(), '.cache') : undefined];
  const shared = candidates.filter((path) => path !== undefined && isAbsolute(path)).map((path) => join(path!, 'foyer'));
  return shared.find(canHold) ?? join(ROOT, 'node_modules/.cache/foyer');
}

function canHold(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
