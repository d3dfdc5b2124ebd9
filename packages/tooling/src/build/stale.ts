import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../workspace.ts';
import { inputHash } from './inputs.ts';
import type { Target } from './targets.ts';

/** Lies beside what was built, so that removing `dist` makes the target stale. */
function stampFile(target: Target): string {
  return join(ROOT, 'apps', target.app, 'dist', `.${target.part}-inputs`);
}

/** The target's inputs as they are now. Versions of what is bundled from node_modules are in the lockfile. */
export function currentInputs(target: Target): string {
  const shared = ['pnpm-lock.yaml', 'packages/tooling/src/vite', 'packages/tooling/src/build', 'resources'];
  return inputHash(
    ROOT,
    join(ROOT, 'apps', target.app),
    shared.map((path) => join(ROOT, path)),
  );
}

export function isStale(target: Target): boolean {
  const stamp = stampFile(target);
  const built = target.outputs.every((folder) => existsSync(join(ROOT, 'apps', target.app, folder)));
  return !built || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== currentInputs(target);
}

/** @param inputs the hash taken before the build began, so that a change made meanwhile is built next time */
export function markBuilt(target: Target, inputs: string): void {
  const stamp = stampFile(target);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}
