import { join } from 'node:path';
import { ROOT } from '../workspace.ts';
import { duration, LIMITS } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { foregroundWithin } from './within.ts';

export interface Check {
  title: string;
  command: string;
  args: string[];
}

/** Each counts as one test. */
export const CHECKS: Check[] = [
  { title: 'Types', command: 'tsc', args: ['--build'] },
  { title: 'Lint and format', command: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  {
    title: 'Walls',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'packages', 'tests'],
  },
];

/** Runs one check with its output in sight. */
export async function runCheck({ command, args }: Check): Promise<Outcome> {
  const binary = join(ROOT, 'node_modules/.bin', command);
  const { code, tooLong } = await foregroundWithin(LIMITS.check, binary, args, { cwd: ROOT, shell: process.platform === 'win32' });
  if (tooLong) console.error(`foyer: ${command} did not end within ${duration(LIMITS.check)} and was ended`);
  return code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}
