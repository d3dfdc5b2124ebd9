import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('../../../../tests/bench/main.ts', import.meta.url));

/** The benchmark is a program of its own, in the sources: it starts a hub and measures it from outside. */
export async function bench(args: readonly string[]): Promise<void> {
  if (!existsSync(BENCH)) throw new Error("the benchmark is not here: it is part of Foyer's sources (npm run bench).");
  const child = spawn(process.execPath, [BENCH, ...args], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}
