import { ensureBuilt } from '../build/index.ts';
import { prepareRuntimes } from '../runtimes/index.ts';
import { CHECKS, runCheck } from './checks.ts';
import { type Outcome, sum, summary } from './outcome.ts';
import { runVitest } from './vitest.ts';

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
  const unbuilt = await ensureBuilt('all', say);
  const runtimes = await prepareRuntimes(say);
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
  return total.failed === 0 ? 0 : 1;
}
