import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ELECTRON_APPS, ROOT, SCREENS } from '../workspace.ts';

/** One thing that is built: an app's screen, its Electron main process with the preload script, or the hub. */
export interface Target {
  app: string;
  part: 'screen' | 'main' | 'hub';
  /** Folders below the app that the build writes. */
  outputs: string[];
}

/** screens: what browsers show · served: the hub too · all: the Electron apps too. */
export type Selection = 'screens' | 'served' | 'all';

/** What can be built now. An app's part is there once its entry file is. */
export function targets(selection: Selection): Target[] {
  const screens = SCREENS.filter((app) => has(app, 'index.html')).map(screenTarget);
  if (selection === 'screens') return screens;
  // The hub first: it is the largest, and two are built at once.
  const served = [HUB, ...screens];
  if (selection === 'served') return served;
  return [...served, ...ELECTRON_APPS.filter((app) => has(app, 'src/main/main.ts')).map(mainTarget)];
}

const HUB: Target = { app: 'hub', part: 'hub', outputs: ['dist'] };

function screenTarget(app: string): Target {
  return { app, part: 'screen', outputs: ['dist/screen'] };
}

function mainTarget(app: string): Target {
  return { app, part: 'main', outputs: ['dist/main', 'dist/preload', ...(has(app, 'src/main/pad/pad-process.ts') ? ['dist/pad'] : [])] };
}

function has(app: string, file: string): boolean {
  return existsSync(join(ROOT, 'apps', app, file));
}
