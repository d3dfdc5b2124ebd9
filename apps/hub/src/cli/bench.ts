import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../main/workspace.ts';

/** The benchmark is a program of its own, in the sources: it starts a hub and measures it from outside. */
export async function bench(args: readonly string[]): Promise<void> {
  const entry = join(workspaceRoot() ?? '', 'tests/bench/main.ts');
  if (!existsSync(entry)) throw new Error("the benchmark is not here: it is part of Foyer's sources (npm run bench).");
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}
