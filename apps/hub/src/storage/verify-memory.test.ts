import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { closedLog, visits } from './test/log-maker.ts';

const MEASURE = fileURLToPath(new URL('./test/measure-verify.ts', import.meta.url));
const MB = 1 << 20;
/** Room for what is needed at once, and none for garbage: with a heap as large as it likes, V8 collects late, and the peak says little. */
const SMALL_HEAP = ['--max-old-space-size=32', '--max-semi-space-size=1'];

async function look(rounds: number) {
  const { dataDir, events } = await closedLog(visits(rounds));
  const found = JSON.parse(execFileSync(process.execPath, [...SMALL_HEAP, MEASURE, dataDir], { encoding: 'utf8' }));
  expect(found).toMatchObject({ whole: true, events: events.length, tables: 'same' });
  return found as { events: number; peak: number };
}

test('a hundred times the events take no more memory', { timeout: 300_000 }, async () => {
  const short = await look(130);
  const long = await look(13_000);
  expect(short.events).toBeGreaterThan(1000);
  expect(long.events).toBeGreaterThan(100_000);
  // What it has to allow for: SQLite's cache (16 MB for each of the two databases), which a short log does not fill.
  expect(long.peak - short.peak).toBeLessThan(64 * MB);
});
