import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ELECTRON_APPS, ROOT, SCREENS } from '../workspace.ts';

/** One thing that is built: an app's screen, or its Electron main process with the preload script. */
export interface Target {
  app: string;
  part: 'screen' | 'main';
  /** Folders below the app that the build writes. */
  outputs: string[];
}

export type Selection = 'screens' | 'all';

/** What can be built now. An app's part is there once its entry file is. */
export function targets(selection: Selection): Target[] {
  const screens = SCREENS.filter((app) => has(app, 'index.html')).map(screenTarget);
  if (selection === 'screens') return screens;
  return [...screens, ...ELECTRON_APPS.filter((app) => has(app, 'src/main/main.ts')).map(mainTarget)];
}

function screenTarget(app: string): Target {
  return { app, part: 'screen', outputs: ['dist/screen'] };
}

function mainTarget(app: string): Target {
  return { app, part: 'main', outputs: ['dist/main', 'dist/preload'] };
}

function has(app: string, file: string): boolean {
  return existsSync(join(ROOT, 'apps', app, file));
}
