/** What one part of the test run found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Names of what did not run. */
  skipped: string[];
  /** Names of the files that ran twice, because the engine ended the first process. Counted is what the second found. */
  repeated?: string[];
}

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    repeated: outcomes.flatMap(({ repeated = [] }) => repeated),
  };
}

/**
 * The end of the run: what did not run first, the totals last and alone on their line.
 * @param missing one line for each runtime that could not be had
 */
export function summary(outcome: Outcome, missing: string[]): string[] {
  const { skipped, repeated = [] } = outcome;
  return [
    ...missing.map((line) => `!! ${line}`),
    ...listed('run twice, as V8 had ended the first process (SIGTRAP):', repeated),
    ...listed('skipped:', skipped),
    `${outcome.passed} passed, ${outcome.failed} failed`,
  ];
}

function listed(title: string, names: string[]): string[] {
  return names.length === 0 ? [] : [`${names.length} ${title}`, ...names.map((name) => `  ${name}`)];
}
