import { join } from 'node:path';
import type { ScreenFolders } from '../http/screens.ts';
import { workspaceRoot } from './workspace.ts';

/** Where the built screens lie: `<root>/<app>/` where FOYER_SCREENS names a root (a packaged hub), else `apps/<app>/dist/screen` of the workspace. */
export function screenFolders(root = process.env['FOYER_SCREENS']): ScreenFolders {
  if (root) return { folder: (app) => join(root, app) };
  const apps = join(workspaceRoot() ?? process.cwd(), 'apps');
  return { folder: (app) => join(apps, app, 'dist', 'screen') };
}
