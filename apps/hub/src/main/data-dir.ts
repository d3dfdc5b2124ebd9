import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const HERE: Surroundings = { platform: process.platform, env: process.env, home: homedir() };

/** Where this system keeps a program's data; the demo hall has a folder of its own in it. */
export function defaultDataDir(demo: boolean, { platform, env, home }: Surroundings = HERE): string {
  return join(applicationData(platform, env, home), 'foyer', demo ? 'demo' : 'hall');
}

/** What can be made again: compiled code. */
export function cacheDir({ platform, env, home }: Surroundings = HERE): string {
  if (platform === 'win32') return join(applicationData(platform, env, home), 'foyer', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'foyer');
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'foyer');
}

function applicationData(platform: NodeJS.Platform, env: Surroundings['env'], home: string): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] || join(home, '.local', 'share');
}
