import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dependencyFingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { nodePath } from './node.mjs';
import { capture } from './process.mjs';
import { ROOT } from './root.mjs';
import { SetupError } from './setup-error.mjs';

const STAMP = join(ROOT, 'node_modules/.cache/foyer/dependencies');
const INSTALL_TIMEOUT_MS = 20 * 60_000;
/** Outside node_modules, which an install may replace. */
const LOCK = join(ROOT, '.cache/foyer/install.lock');

/** Installs the workspace's packages with the pnpm that package.json names, where anything changed since the last time. */
export async function ensureDependencies() {
  if (isFresh()) return;
  await withLock(
    LOCK,
    async () => {
      if (!isFresh()) await install();
    },
    (pid) => console.error(`foyer: process ${pid} is installing the dependencies here; waiting for it`),
  );
}

function isFresh() {
  return existsSync(nodePath()) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === dependencyFingerprint(ROOT);
}

async function install() {
  const pnpm = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).packageManager;
  const first = !existsSync(STAMP);
  console.error(`foyer: installing the dependencies with ${pnpm}${first ? ' (about a minute, once)' : ''}`);
  const started = Date.now();
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  // CI makes pnpm answer its own questions, where no terminal could; --yes does the same for npx.
  const result = await capture(npx, ['--yes', pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: ROOT,
    env: { ...process.env, CI: '1' },
    shell: process.platform === 'win32',
    timeout: INSTALL_TIMEOUT_MS,
  });
  if (result.code !== 0) throw new SetupError(explain(result.output, pnpm));
  if (!existsSync(nodePath()))
    throw new SetupError(`the install ended well, but ${nodePath()} is missing; delete node_modules and try again`);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, dependencyFingerprint(ROOT));
  console.error(`foyer: dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * What went wrong, then what to do about it.
 * @param {string} output everything the install said
 * @param {string} pnpm name and version, as npx takes them
 */
export function explain(output, pnpm) {
  const advice = ADVICE.find(({ when }) => when.test(output))?.say ?? `Try it by hand: npx ${pnpm} install`;
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  return `the dependencies could not be installed.\n${tail}\n\nfoyer: ${advice}`;
}

const ADVICE = [
  {
    when: /OUTDATED_LOCKFILE|frozen-lockfile/i,
    say: 'package.json and pnpm-lock.yaml disagree. After changing a dependency, run `npx pnpm install` once and commit the lockfile.',
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|UND_ERR_CONNECT|fetch failed/i,
    say: 'the npm registry was not reached. Connect to the network, or name the registry or proxy that this machine may use (`npm config set registry …`, `npm config set proxy …`), and run the same command again.',
  },
  { when: /ENOSPC/, say: 'the disk is full. About 2 GB are needed.' },
  {
    when: /EACCES|EPERM/,
    say: 'a folder may not be written to. Give this user the right to write to the project folder and to the npm cache.',
  },
];
