import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tree } from '../../src/testing/tree.ts';
import { withLock } from './lock.mjs';

const LOCK_MODULE = new URL('./lock.mjs', import.meta.url).href;

/** Appends "in" and "out" around a wait: two at once would interleave. */
const worker = (lock: string, log: string) => `
  import { appendFileSync } from 'node:fs';
  import { withLock } from ${JSON.stringify(LOCK_MODULE)};
  await withLock(${JSON.stringify(lock)}, async () => {
    appendFileSync(${JSON.stringify(log)}, 'in ');
    await new Promise((resolve) => setTimeout(resolve, 60));
    appendFileSync(${JSON.stringify(log)}, 'out ');
  }, () => {});`;

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('of several processes one at a time holds the lock, also where a dead one left it', async () => {
  const root = tree({ lock: String(deadPid()) });
  const script = worker(join(root, 'lock'), join(root, 'log'));
  const children = Array.from({ length: 4 }, () => spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }));
  await Promise.all(children.map((child) => once(child, 'exit')));
  expect(readFileSync(join(root, 'log'), 'utf8')).toBe('in out '.repeat(4));
  expect(existsSync(join(root, 'lock'))).toBe(false);
});

test('who waits is told once, and for whom', async () => {
  const root = tree();
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 700)']);
  writeFileSync(join(root, 'lock'), String(holder.pid));
  const told: number[] = [];
  expect(
    await withLock(
      join(root, 'lock'),
      async () => 'done',
      (pid) => told.push(pid),
    ),
  ).toBe('done');
  expect(told).toEqual([holder.pid]);
});

test('the lock is free again after the work fails', async () => {
  const lock = join(tree(), 'deeper/lock');
  const fails = withLock(
    lock,
    async () => Promise.reject(new Error('disk full')),
    () => {},
  );
  await expect(fails).rejects.toThrow('disk full');
  expect(existsSync(lock)).toBe(false);
});
