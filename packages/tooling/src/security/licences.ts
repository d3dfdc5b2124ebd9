import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../workspace.ts';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Those that ask for nothing but their notice, and one of fonts. */
const CARRIED = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 Unlicense Zlib Python-2.0 OFL-1.1 WTFPL'.split(
    ' ',
  ),
);

/** Why a licence keeps a package out of the product; null: nothing does. `OR` is a choice, `AND` is both. */
export function licenceTrouble(licence: string | null): string | null {
  if (licence === null) return 'names no licence';
  const ways = licence.replace(/[()]/g, '').split(/\s+OR\s+/i);
  const may = ways.some((way) => way.split(/\s+AND\s+/i).every((name) => CARRIED.has(name.trim())));
  return may ? null : `is under ${licence}`;
}

/** Everything that runs in a hall: the workspace's packages' dependencies, and theirs. @returns what may not be carried */
export function checkLicences(): readonly string[] {
  const seen = new Map<string, Manifest>();
  for (const folder of workspaceFolders()) follow(folder, seen, true);
  if (seen.size < 100) return [`only ${seen.size} packages were found: are they installed?`];
  return [...seen.values()].flatMap((manifest) => {
    const trouble = licenceTrouble(licenceOf(manifest));
    return trouble === null ? [] : [`${manifest.name} ${manifest.version} ${trouble}`];
  });
}

const workspaceFolders = (): readonly string[] =>
  ['apps', 'packages']
    .flatMap((group) => readdirSync(join(ROOT, group)).map((name) => join(ROOT, group, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')) && !/\/(?:tooling|testkit)$/.test(folder));

function follow(folder: string, seen: Map<string, Manifest>, isOwn: boolean): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  if (!isOwn) seen.set(folder, manifest);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const found = locate(folder, name);
    // One for another machine is not installed here; the workspace's own are followed by themselves.
    if (found !== null && !seen.has(found) && !name.startsWith('@foyer/')) follow(found, seen, false);
  }
}

/** As Node does: in `node_modules` beside, and in every folder above. */
function locate(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return null;
  }
}

function licenceOf({ license, licenses }: Manifest): string | null {
  const one = typeof license === 'string' ? license : license?.type;
  return one ?? (licenses?.length ? licenses.map(({ type }) => type).join(' OR ') : null);
}
