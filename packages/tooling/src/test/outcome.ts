/** What one part of the test run found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Names of what did not run. */
  skipped: string[];
}

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/**
 * The end of the run: what did not run first, the totals last and alone on their line.
 * @param missing one line for each runtime that could not be had
 */
export function summary(outcome: Outcome, missing: string[]): string[] {
  const skipped = outcome.skipped.length === 0 ? [] : [`${outcome.skipped.length} skipped:`, ...outcome.skipped.map((name) => `  ${name}`)];
  return [...missing.map((line) => `!! ${line}`), ...skipped, `${outcome.passed} passed, ${outcome.failed} failed`];
}
