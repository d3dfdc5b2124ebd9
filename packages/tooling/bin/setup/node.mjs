import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { foreground } from './process.mjs';
import { ROOT } from './root.mjs';
import { SetupError } from './setup-error.mjs';

/** Where the `node` dev dependency keeps Node 24. */
export function nodePath() {
  return join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The Node to run everything on. */
export function findNode() {
  const node = nodePath();
  if (!existsSync(node)) throw new SetupError(`Node 24 is missing at ${node}; delete node_modules and run the same command again`);
  return node;
}

/** Compiled code is kept from one start to the next. */
const COMPILE_CACHE = join(ROOT, 'node_modules/.cache/foyer/code');
const FOLLOW = new URL('./follow-parent.mjs', import.meta.url).href;

/**
 * Runs a script on Node 24 in the foreground, in the caller's own folder.
 * @param {string} node path of Node 24
 * @param {string[]} args script and arguments
 * @param {{ stdout?: 'inherit' | 'pipe' | 2, onSpawn?: (child: import('node:child_process').ChildProcess) => void }} options
 *   stdout: where it goes; 2 is our stderr, which keeps our own stdout for the program that comes after
 * @returns {Promise<number>} exit code
 */
export function run(node, args, { stdout = 'inherit', onSpawn } = {}) {
  const path = [dirname(node), join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return foreground(
    node,
    ['--disable-warning=ExperimentalWarning', `--import=${FOLLOW}`, ...args],
    {
      env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? COMPILE_CACHE },
      stdio: ['inherit', stdout, 'inherit', 'ipc'],
    },
    onSpawn,
  );
}
