import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScreenFolders } from '../http/screens.ts';

/**
 * Where the built screens lie: `<root>/<app>/` where FOYER_SCREENS names a root (a packaged hub), else `apps/<app>/dist/screen` of the
 * workspace this module is in.
 */
export function screenFolders(root = process.env['FOYER_SCREENS']): ScreenFolders {
  if (root) return { folder: (app) => join(root, app) };
  const apps = appsAbove(dirname(fileURLToPath(import.meta.url)));
  return { folder: (app) => join(apps, app, 'dist', 'screen') };
}

/** Sources lie deeper than the bundle; both are inside `apps/`. */
function appsAbove(folder: string): string {
  for (let here = folder; here !== dirname(here); here = dirname(here))
    if (existsSync(join(here, 'apps', 'hub'))) return join(here, 'apps');
  return join(folder, 'screens');
}
