import { join } from 'node:path';
import { run } from '../bin/setup/node.mjs';
import { ensureBuilt } from './build/index.ts';
import { prepareRuntimes } from './runtimes/index.ts';
import { ROOT } from './workspace.ts';

/** Pictures of every screen, into `docs/screens/`. @returns exit code */
export async function takeScreenshots(args: string[]): Promise<number> {
  if ((await ensureBuilt('all', console.log)) > 0) return 1;
  const runtimes = await prepareRuntimes(console.log);
  for (const line of runtimes.missing) console.error(line);
  Object.assign(process.env, runtimes.env);
  try {
    return await run(process.execPath, [join(ROOT, 'tests/e2e/screens/take-screenshots.ts'), ...args]);
  } finally {
    await runtimes.stop();
  }
}
