import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ROOT } from '../workspace.ts';
import { watched } from './watched.ts';

const E2E = join(ROOT, 'tests/e2e');
const LIMIT_MS = 120_000;
const { setupFiles, ...watching } = watched('whole-hall');

interface Group {
  readonly folders: readonly string[];
  readonly maxWorkers: number;
  /** Groups run one after the other. */
  readonly place: number;
}

const group = (name: string, { folders, maxWorkers, place }: Group) => ({
  root: E2E,
  test: {
    name,
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    maxWorkers,
    sequence: { groupOrder: place },
    testTimeout: LIMIT_MS,
    hookTimeout: LIMIT_MS,
    setupFiles,
  },
});

/**
 * Tests of the whole hall: real hubs, browsers and Electron apps. Screens two files at a time, each with a hub and a browser
 * of its own, which wait for each other most of the time; Electron's windows share one display, and what runs in `hall`
 * loads a machine as much as it can: those one file at a time.
 */
export default defineConfig({
  root: E2E,
  cacheDir: join(ROOT, 'node_modules/.cache/vitest'),
  test: {
    ...watching,
    globalSetup: [fileURLToPath(new URL('./runtimes-setup.ts', import.meta.url))],
    projects: [
      group('screens', { folders: ['screens'], maxWorkers: 2, place: 1 }),
      group('whole hall', { folders: ['electron', 'hall'], maxWorkers: 1, place: 2 }),
    ],
  },
});
