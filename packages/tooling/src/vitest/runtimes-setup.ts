import { ensureBuilt } from '../build/index.ts';
import { type Prepared, prepareRuntimes } from '../runtimes/index.ts';

let prepared: Prepared | null = null;

/** For `vitest run --root tests/e2e` by hand; `npm test` has done this before and says so in FOYER_PREPARED. */
export async function setup(): Promise<void> {
  if (process.env.FOYER_PREPARED) return;
  await ensureBuilt('all', console.error);
  prepared = await prepareRuntimes(console.error);
  for (const line of prepared.missing) console.error(line);
  Object.assign(process.env, prepared.env);
}

export async function teardown(): Promise<void> {
  await prepared?.stop();
}
