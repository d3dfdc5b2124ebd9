import { relative } from 'node:path';
import type { Outcome } from './outcome.ts';

/** The part of Vitest's JSON report that is read here (https://vitest.dev/guide/reporters.html#json-reporter). */
export interface VitestReport {
  testResults: {
    name: string;
    status: 'passed' | 'failed';
    assertionResults: { status: string; fullName: string }[];
  }[];
}

export function withoutFiles(report: VitestReport, files: readonly string[]): VitestReport {
  return { testResults: report.testResults.filter(({ name }) => !files.includes(name)) };
}

/**
 * Counts a report. A file that fails without a failing test in it (it does not load, a hook throws) is one failure.
 * @param root folder that names of skipped tests are told relative to
 */
export function countReport(report: VitestReport, root: string): Outcome {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    const failures = file.assertionResults.filter(({ status }) => status === 'failed').length;
    outcome.passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    outcome.failed += failures === 0 && file.status === 'failed' ? 1 : failures;
    const others = file.assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed');
    outcome.skipped.push(...others.map(({ fullName }) => `${relative(root, file.name)} › ${fullName.trim()}`));
  }
  return outcome;
}
