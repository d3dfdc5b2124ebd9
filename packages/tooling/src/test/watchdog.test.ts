import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { tree } from '../testing/tree.ts';
import type { Outcome } from './outcome.ts';
import { runWatched } from './vitest.ts';

const WATCHED = fileURLToPath(new URL('../vitest/watched.ts', import.meta.url));
const VITEST = fileURLToPath(new URL('../../../../node_modules/vitest/dist/index.js', import.meta.url));
const TESTS: Record<string, string> = {
  'a-good.test.ts': `import { test } from ${JSON.stringify(VITEST)}; test('good', () => {});`,
  'b-endless.test.ts': `import { test } from ${JSON.stringify(VITEST)}; test('never gives the event loop back', () => { for (;;); });`,
  'c-late.test.ts': `import { test } from ${JSON.stringify(VITEST)}; test('good too', () => {});`,
};

/** Runs files, at first the three above, under real limits. */
async function runHanging(limits: { fileMs: number; runMs: number }, files = TESTS): Promise<{ outcome: Outcome; said: string }> {
  const folder = tree({
    ...files,
    'vitest.config.mjs': `
      import { watched } from ${JSON.stringify(WATCHED)};
      class InOrder { sort(files) { return files.sort((a, b) => a.moduleId.localeCompare(b.moduleId)); } shard(files) { return files; } }
      export default { test: {
        include: ['*.test.ts'], fileParallelism: false, sequence: { sequencer: InOrder }, ...watched('units', ${limits.fileMs}),
      } };`,
  });
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const run = {
    config: join(folder, 'vitest.config.mjs'),
    folder: join(folder, 'reports'),
    filters: [`--root=${folder}`],
    env: {},
    silent: true,
  };
  const outcome = await runWatched({ ...run, limitMs: limits.runMs });
  const text = said.mock.calls.flat().join('\n');
  said.mockRestore();
  return { outcome, said: text };
}

test('a test file without an end is ended, and the others run', { timeout: 60_000 }, async () => {
  const { outcome } = await runHanging({ fileMs: 4000, runMs: 50_000 });
  expect(outcome).toMatchObject({ passed: 2, failed: 1 });
});

test('a run that takes too long is ended: it names what ran, and counts what was done', { timeout: 60_000 }, async () => {
  const { outcome, said } = await runHanging({ fileMs: 500_000, runMs: 15_000 });
  expect(outcome).toMatchObject({ passed: 1, failed: 1 });
  expect(said).toMatch(/did not end within 15 s/);
  expect(said).toMatch(/b-endless\.test\.ts, for \d+ s/);
});

/** Ends its process as V8 does, as often as is said. */
const dying = (times: number) => `
  import { appendFileSync, readFileSync } from 'node:fs';
  import { test } from ${JSON.stringify(VITEST)};
  test('stays alive', async () => {
    const lives = new URL('./lives', import.meta.url);
    appendFileSync(lives, 'x');
    if (readFileSync(lives, 'utf8').length > ${times}) return;
    process.kill(process.pid, 'SIGTRAP');
    await new Promise(() => {});
  });`;
const limits = { fileMs: 500_000, runMs: 50_000 };

test('a test file whose process the engine ends is run once more, and what it finds then is counted', { timeout: 60_000 }, async () => {
  const { outcome, said } = await runHanging(limits, { 'a-dying.test.ts': dying(1), 'c-late.test.ts': TESTS['c-late.test.ts'] ?? '' });
  expect(outcome).toMatchObject({ passed: 2, failed: 0 });
  expect(outcome.repeated).toEqual([expect.stringMatching(/a-dying\.test\.ts$/)]);
  expect(said).toMatch(/V8 ended the process of these files/);
});

test('a second time it has failed', { timeout: 60_000 }, async () => {
  const { outcome } = await runHanging(limits, { 'a-dying.test.ts': dying(2), 'c-late.test.ts': TESTS['c-late.test.ts'] ?? '' });
  expect(outcome).toMatchObject({ passed: 1, failed: 1 });
});
