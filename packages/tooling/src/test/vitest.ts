import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foreground } from '../../bin/setup/process.mjs';
import { ROOT } from '../workspace.ts';
import type { Outcome } from './outcome.ts';
import { countReport, type VitestReport } from './vitest-report.ts';

/**
 * Runs Vitest with a configuration of `src/vitest` and counts what it reports.
 * @param filters file name parts, as Vitest takes them; none runs everything
 */
export async function runVitest(config: string, filters: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const report = join(ROOT, 'node_modules/.cache/foyer/reports', `${config}.json`);
  mkdirSync(join(report, '..'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const file = join(ROOT, 'packages/tooling/src/vitest', `${config}.ts`);
  const args = ['run', '--config', file, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await foreground(process.execPath, [vitest, ...args, '--passWithNoTests', ...filters], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  const outcome = existsSync(report)
    ? countReport(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, ROOT)
    : { passed: 0, failed: 0, skipped: [] };
  // An unhandled rejection fails a run without failing a test.
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}
