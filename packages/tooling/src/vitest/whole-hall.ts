import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ROOT } from '../workspace.ts';
import { watched } from './watched.ts';

/**
 * Tests of the whole hall: real hubs, browsers and Electron apps. One file at a time, so that a test's clock is not
 * another test's load.
 */
export default defineConfig({
  root: join(ROOT, 'tests/e2e'),
  cacheDir: join(ROOT, 'node_modules/.cache/vitest'),
  test: {
    name: 'whole hall',
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...watched('whole-hall'),
    globalSetup: [fileURLToPath(new URL('./runtimes-setup.ts', import.meta.url))],
  },
});
