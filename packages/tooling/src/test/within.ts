import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { foreground } from '../../bin/setup/process.mjs';
import { killTree } from '../../bin/setup/process-tree.mjs';

export interface Ended {
  readonly code: number;
  /** It was ended because it took longer than it may. */
  readonly tooLong: boolean;
}

/**
 * Runs a program in the foreground, and ends it with everything it has started when it takes too long.
 * @param limitMs from its start on
 */
export async function foregroundWithin(limitMs: number, command: string, args: string[], options: SpawnOptions): Promise<Ended> {
  let child: ChildProcess | undefined;
  let tooLong = false;
  const timer = setTimeout(() => {
    tooLong = true;
    if (child?.pid !== undefined) killTree(child.pid);
  }, limitMs);
  try {
    const code = await foreground(command, args, options, (spawned) => {
      child = spawned;
    });
    return { code, tooLong };
  } finally {
    clearTimeout(timer);
  }
}
