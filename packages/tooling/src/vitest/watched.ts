import { fileURLToPath } from 'node:url';
import { LIMITS, type VitestConfig } from '../test/limits.ts';
import { PROGRESS_FILE } from '../test/progress.ts';
import { WatchingReporter } from './watching-reporter.ts';

/** A worker that does not end when it is asked to is ended. */
const TEARDOWN_TIMEOUT_MS = 15_000;

/**
 * The part of a configuration that keeps a run from hanging, and that says and notes where its time goes.
 * @param fileLimitMs how long one test file may take
 */
export function watched(config: VitestConfig, fileLimitMs: number = LIMITS[config].file) {
  const reporter = new WatchingReporter({ limitMs: fileLimitMs, saysBegin: config === 'whole-hall' && !process.stdout.isTTY });
  return {
    teardownTimeout: TEARDOWN_TIMEOUT_MS,
    setupFiles: [fileURLToPath(new URL('./note-worker.ts', import.meta.url))],
    // The report goes into a file, which only a run of ours names.
    reporters: ['default', ...(process.env[PROGRESS_FILE] ? ['json'] : []), reporter],
  };
}
