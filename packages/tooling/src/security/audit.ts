import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace.ts';

const ANSWER_WITHIN_MS = 30_000;

/** Known holes of the dependencies, as the registry tells them today. News to read, not a check: it changes without a change here. */
export async function askAudit(): Promise<string> {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { packageManager: string };
  const child = spawn('npx', ['--yes', packageManager, 'audit', '--prod', '--json'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.on('error', () => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), ANSWER_WITHIN_MS);
  await once(child, 'close');
  clearTimeout(timer);
  return countsOf(said) ?? 'pnpm audit was not answered: no registry that keeps advisories is reached from here';
}

function countsOf(said: string): string | null {
  try {
    const { metadata } = JSON.parse(said) as { metadata?: { vulnerabilities?: Readonly<Record<string, number>> } };
    const counts = Object.entries(metadata?.vulnerabilities ?? {}).map(([severity, count]) => `${count} ${severity}`);
    return counts.length === 0 ? null : `pnpm audit of what is carried: ${counts.join(', ')}`;
  } catch {
    return null;
  }
}
