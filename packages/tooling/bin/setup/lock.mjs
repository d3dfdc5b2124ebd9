import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
/** Clearing a dead owner's lock takes microseconds: a guard this old belongs to a process that died meanwhile. */
const GUARD_MAX_AGE_MS = 10_000;

/**
 * Runs `work` while this process alone holds `file`. A lock whose owner died is taken over.
 * @template T
 * @param {string} file absolute path of the lock file
 * @param {() => Promise<T>} work
 * @param {(ownerPid: number) => void} onWait called once, when someone else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  while (!take(file)) {
    const owner = ownerOf(file);
    if (owner !== null && !isAlive(owner)) clear(file);
    else {
      if (owner !== null && !waited) onWait(owner);
      waited = true;
      await sleep(POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * A hard link appears with its content or not at all, so nobody ever reads a lock without an owner.
 * @param {string} file
 */
function take(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Two processes may find the same dead owner: the guard lets one of them look again and remove its lock.
 * @param {string} file
 */
function clear(file) {
  const guard = `${file}.guard`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (ageOf(guard) > GUARD_MAX_AGE_MS) rmSync(guard, { recursive: true, force: true });
    return;
  }
  const owner = ownerOf(file);
  if (owner !== null && !isAlive(owner)) rmSync(file, { force: true });
  rmSync(guard, { recursive: true, force: true });
}

/** @param {string} file */
function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} path */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
