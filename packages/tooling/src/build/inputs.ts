import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a build writes, or what has no part in it. */
const OUTSIDE = new Set(['node_modules', 'dist', 'dist.next', '.tsbuild', 'out', 'test-results']);
const TEST_FILE = /\.(test|spec)\.[cm]?[jt]sx?$|\.tsbuildinfo$/;

/**
 * A hash over everything that a build of the app in `appFolder` may read: its own files, those of the workspace
 * packages it depends on (also through others), and `extra` files or folders.
 * @returns hexadecimal; the same content gives the same hash wherever the workspace lies
 */
export function inputHash(root: string, appFolder: string, extra: string[]): string {
  const hash = createHash('sha256');
  const folders = [appFolder, ...workspaceDependencies(appFolder)];
  for (const file of [...folders, ...extra].flatMap(filesBelow).sort()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Folders of the workspace packages that the package in `folder` depends on, directly or through others. */
export function workspaceDependencies(folder: string, found = new Set<string>()): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
  for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
    if (!version.startsWith('workspace:')) continue;
    const path = realpathSync(join(folder, 'node_modules', name));
    if (found.has(path)) continue;
    found.add(path);
    workspaceDependencies(path, found);
  }
  return [...found].sort();
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirOrNull(path);
  if (entries === null) return [path];
  return entries
    .filter((entry) => !OUTSIDE.has(entry.name) && !TEST_FILE.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}

function readdirOrNull(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}
