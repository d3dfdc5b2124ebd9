import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ROOT } from '../workspace.ts';
import { watched } from './watched.ts';

/** A machine that builds and tests at once is slow now and then: a limit that only a real hang reaches. */
const TIMEOUT_MS = 30_000;

/** One more than there are cores (Vitest takes one fewer): most files wait for a disk, a clock or a process of theirs. */
const WORKERS = availableParallelism() + 1;

/** Without a process, a file or a clock of their own: their files can share a process, and load the rules once. */
const PURE: ReadonlySet<string> = new Set(['announce', 'contract', 'queue', 'ticket']);

/** Unit, property and integration tests: one project for each app and package, all with the same settings. */
export default defineConfig({
  root: ROOT,
  cacheDir: join(ROOT, 'node_modules/.cache/vitest'),
  test: {
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
    maxWorkers: WORKERS,
    ...watched('units'),
    projects: ['apps', 'packages'].flatMap((group) =>
      readdirSync(join(ROOT, group)).map((name) => ({
        extends: true as const,
        root: join(ROOT, group, name),
        test: {
          name,
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/.tsbuild/**'],
          isolate: !PURE.has(name),
        },
      })),
    ),
  },
});
