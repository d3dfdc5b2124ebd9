import { join } from 'node:path';
import { foreground } from '../../bin/setup/process.mjs';
import { ROOT } from '../workspace.ts';
import type { Outcome } from './outcome.ts';

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
  const code = await foreground(binary, args, { cwd: ROOT, shell: process.platform === 'win32' });
  return code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}
