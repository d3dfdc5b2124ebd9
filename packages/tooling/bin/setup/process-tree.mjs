import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What is started while the tree is being ended shows at the second look. */
const LOOKS = 2;

/**
 * Ends a process and all that it started, at once and without asking: also what left its process group, as browsers do,
 * and what would not hear a signal because it never comes back to its event loop.
 * @param {number} pid
 */
export function killTree(pid) {
  if (process.platform === 'win32')
    return endQuietly(() => execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' }));
  for (let look = 0; look < LOOKS; look += 1) {
    for (const one of [...descendants(pid), pid]) endQuietly(() => process.kill(one, 'SIGKILL'));
  }
}

/**
 * Everything below a process, deepest last.
 * @param {number} pid
 * @returns {number[]}
 */
export function descendants(pid) {
  const parents = processParents();
  /** @type {number[]} */
  const found = [];
  for (let level = [pid]; level.length > 0; found.push(...level)) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([child]) => child);
  }
  return found;
}

/** Each process with its parent. @returns {Map<number, number>} */
function processParents() {
  return process.platform === 'linux' ? parentsOfProc() : parentsOfPs();
}

/** `ps` is not on every Debian; /proc is. */
function parentsOfProc() {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    // The command, in parentheses, may hold anything: state and parent come after the last one.
    const after = /^\d+$/.test(name) ? statOf(name).split(') ').at(-1)?.split(' ') : undefined;
    if (after) parents.set(Number(name), Number(after[1]));
  }
  return parents;
}

/** @param {string} name */
function statOf(name) {
  try {
    return readFileSync(`/proc/${name}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function parentsOfPs() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return new Map(lines.map((line) => /** @type {[number, number]} */ (line.trim().split(/\s+/).map(Number))));
}

/** It may be gone already. @param {() => void} kill */
function endQuietly(kill) {
  try {
    kill();
  } catch {
    // Gone.
  }
}
