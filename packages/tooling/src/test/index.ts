import { setTimeout as sleep } from 'node:timers/promises';
import { descendants, killTree } from '../../bin/setup/process-tree.mjs';
import { ensureBuilt } from '../build/index.ts';
import { type Prepared, prepareRuntimes } from '../runtimes/index.ts';
import { CHECKS, runCheck } from './checks.ts';
import { duration, LIMITS } from './limits.ts';
import { type Outcome, sum, summary } from './outcome.ts';
import { runVitest } from './vitest.ts';

const EXIT_WITHIN_MS = 20_000;
const say = (line: string) => console.log(`foyer: ${line}`);

/** Types, lint and walls. @returns exit code */
export async function check(): Promise<number> {
  return finish(await runChecks(), []);
}

/**
 * Everything, in order: what is quick to fail comes first, and nothing stops what comes after it.
 * @param filters file name parts: then only the tests in such files run, and no checks
 * @returns exit code
 */
export async function test(filters: string[]): Promise<number> {
  const checks = filters.length === 0 ? await runChecks() : [];
  heading('What the tests need');
  const { unbuilt, runtimes } = await prepare();
  const env = { ...runtimes.env, FOYER_PREPARED: '1' };
  try {
    heading('Unit, property and integration tests');
    const units = await runVitest('units', filters, env);
    heading('Whole-hall tests');
    const hall = await runVitest('whole-hall', filters, env);
    return finish([...checks, { passed: 0, failed: unbuilt, skipped: [] }, units, hall], runtimes.missing);
  } finally {
    await runtimes.stop();
  }
}

/** A download or a package manager that never comes back costs the tests that need it, not the run. */
async function prepare(): Promise<{ unbuilt: number; runtimes: Prepared }> {
  const ready = (async () => ({ unbuilt: await ensureBuilt('all', say), runtimes: await prepareRuntimes(say) }))();
  const inTime = await Promise.race([ready, sleep(LIMITS.preparation, null, { ref: false })]);
  if (inTime !== null) return inTime;
  for (const pid of descendants(process.pid)) killTree(pid);
  const missing = `It took longer than ${duration(LIMITS.preparation)} to prepare for the tests. What is missing fails or DOES NOT RUN`;
  return { unbuilt: 1, runtimes: { env: {}, missing: [missing], stop: async () => {} } };
}

async function runChecks(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of CHECKS) {
    heading(check.title);
    outcomes.push(await runCheck(check));
  }
  return outcomes;
}

function heading(title: string): void {
  console.log(`\n=== ${title} ===`);
}

function finish(outcomes: Outcome[], missing: string[]): number {
  const total = sum(outcomes);
  console.log(`\n${summary(total, missing).join('\n')}`);
  exitSoon();
  return total.failed === 0 ? 0 : 1;
}

/** Nothing that was left open may keep a finished run from ending. */
function exitSoon(): void {
  setTimeout(() => process.exit(), EXIT_WITHIN_MS).unref();
}
