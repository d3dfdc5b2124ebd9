import { existsSync, realpathSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';

/** Top folders of packages that no running program reads. */
const UNREAD_FOLDERS = new Set([
  'node_modules',
  'test',
  'tests',
  'docs',
  'example',
  'examples',
  'benchmark',
  'benchmarks',
  '.github',
  'scss',
  'unicode',
]);
const UNREAD_ENDINGS = new Set([
  '.map',
  '.md',
  '.markdown',
  '.ts',
  '.mts',
  '.cts',
  '.scss',
  '.css',
  '.c',
  '.cpp',
  '.h',
  '.hpp',
  '.gyp',
  '.gypi',
]);
/** SQLite's own sources, ten megabytes of them. */
const UNREAD_OF = { 'better-sqlite3': ['deps', 'src'] };

/**
 * Copies packages and all that they depend on into one flat node_modules; a second version of a package goes inside the
 * one that wants it. What is optional and not installed (another system's machine code) stays out.
 * @param {string} from the folder whose packages are meant
 * @param {readonly string[]} names
 * @param {string} target a node_modules folder
 */
export async function copyPackages(from, names, target) {
  for (const name of names) await copyPackage(from, name, target, target, false);
}

async function copyPackage(from, name, target, inside, optional) {
  const source = find(from, name);
  if (!source) {
    if (optional) return;
    throw new Error(`${name} is not installed for ${from}`);
  }
  const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const place = await placeFor(manifest, name, target, inside);
  if (!place) return;
  await cp(source, place, { recursive: true, dereference: true, filter: (path) => isRead(path.slice(source.length), name) });
  const own = join(place, 'node_modules');
  for (const dependency of Object.keys(manifest.dependencies ?? {})) await copyPackage(source, dependency, target, own, false);
  for (const dependency of Object.keys(manifest.optionalDependencies ?? {})) await copyPackage(source, dependency, target, own, true);
}

/** Null where this very version is there already. */
async function placeFor({ version }, name, target, inside) {
  const shared = join(target, name);
  if (!existsSync(shared)) return shared;
  const there = JSON.parse(await readFile(join(shared, 'package.json'), 'utf8'));
  if (there.version === version) return null;
  const nested = join(inside, name);
  return nested === shared || existsSync(nested) ? null : nested;
}

/** As Node looks for it, from the folder upwards. */
function find(from, name) {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return null;
  }
}

function isRead(path, name) {
  const [top = '', ...rest] = path.split(sep).filter(Boolean);
  if (UNREAD_FOLDERS.has(top) || UNREAD_OF[name]?.includes(top)) return false;
  if (top === 'prebuilds') return rest.length === 0 || isForThisSystem(rest[0]);
  // Fonts and web pages of a package are its content, whatever their ending.
  return top === 'static' || top === 'files' || !UNREAD_ENDINGS.has(extname(path)) || basename(path).startsWith('LICENSE');
}

/** `linux-x64.node`, `linuxmusl-x64.node`, `win32-x64/…`: a package is made on the system that it is for. */
const isForThisSystem = (name) => name.startsWith(process.platform) && name.includes(process.arch);
