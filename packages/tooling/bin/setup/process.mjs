import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { killTree } from './process-tree.mjs';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the foreground and passes signals on to it. How many of one kind reach us for one press of Ctrl-C is
 * not certain (the terminal sends them, npm too): the first is passed on.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(child: import('node:child_process').ChildProcess) => void} onSpawn called at once, for what listens to it
 * @returns {Promise<number>} its exit code, or 128 + the signal's number
 */
export function foreground(command, args, options = {}, onSpawn = () => {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  onSpawn(child);
  /** @type {Set<NodeJS.Signals>} */
  const passed = new Set();
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (!passed.has(signal)) forward(child, signal);
    passed.add(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const watch = watchNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      clearInterval(watch);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

const LOOK_EVERY_MS = 300;

/**
 * npm runs a script in a shell that dies of a signal without passing it on: the new parent is all that tells.
 * @param {() => void} onGone
 */
function watchNpm(onGone) {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) onGone();
  };
  return process.env.npm_lifecycle_event === undefined ? undefined : setInterval(look, LOOK_EVERY_MS).unref();
}

/**
 * At a terminal Ctrl-C reaches every process of the group by itself; a second SIGINT would mean "at once" to some.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

/**
 * Runs a program and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options timeout, in ms: then it is ended with all that it started
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, { timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    // Whatever it started holds the pipes too: to end it alone would mean to wait for the others.
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            output += `\n${command} did not end within ${timeout} ms\n`;
            if (child.pid !== undefined) killTree(child.pid);
          }, timeout);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${command}: ${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}
