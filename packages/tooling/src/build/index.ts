import { join } from 'node:path';
import { withLock } from '../../bin/setup/lock.mjs';
import { ROOT } from '../workspace.ts';
import { currentInputs, isStale, markBuilt } from './stale.ts';
import { type Selection, type Target, targets } from './targets.ts';

/** A build takes one core and a half: more at once would only wait for each other on a small machine. */
const AT_ONCE = 2;

/**
 * Builds what is stale, silently where nothing is; one line per target otherwise.
 * @returns how many targets could not be built
 */
export async function ensureBuilt(selection: Selection, say: (line: string) => void): Promise<number> {
  if (!targets(selection).some(isStale)) return 0;
  const lock = join(ROOT, '.cache/foyer/build.lock');
  const buildStale = () => buildAll(targets(selection).filter(isStale), say);
  return withLock(lock, buildStale, (pid) => say(`process ${pid} is building here; waiting for it`));
}

async function buildAll(stale: Target[], say: (line: string) => void): Promise<number> {
  // Loaded only when something is stale: a start with fresh builds does not pay for the bundler.
  const { buildTarget } = await import('./vite-target.ts');
  const queue = [...stale];
  let failures = 0;
  const worker = async () => {
    for (let target = queue.shift(); target; target = queue.shift()) {
      if (!(await buildOne(target, buildTarget, say))) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failures;
}

async function buildOne(target: Target, build: (target: Target) => Promise<void>, say: (line: string) => void): Promise<boolean> {
  const inputs = currentInputs(target);
  const started = performance.now();
  try {
    await build(target);
    markBuilt(target, inputs);
    say(`built ${nameOf(target)} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    say(`could not build ${nameOf(target)}:\n${error instanceof Error ? error.message : error}`);
    return false;
  }
}

function nameOf({ app, part }: Target): string {
  return app === part ? app : `${app} ${part}`;
}
