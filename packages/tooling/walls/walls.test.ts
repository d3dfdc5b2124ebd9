import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture } from '../bin/setup/process.mjs';
import { tree } from '../src/testing/tree.ts';
import { ROOT } from '../src/workspace.ts';
import { BREACHES, INNOCENT, TARGETS } from './breaches.ts';

const require = createRequire(import.meta.url);
const { forbidden } = require(join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
const DEPCRUISE = join(ROOT, 'node_modules/.bin/depcruise');

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** "file: rule" of every violation in a small tree that holds all samples. */
async function cruise(): Promise<string[]> {
  const samples = [...BREACHES, ...INNOCENT].map(({ file, code }) => [file, code]);
  const root = tree({ ...TARGETS, ...Object.fromEntries(samples) }, afterAll);
  const args = ['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'packages', 'tests'];
  const { output } = await capture(DEPCRUISE, args, { cwd: root });
  return (JSON.parse(output) as Report).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

let violations: string[];

beforeAll(async () => {
  violations = await cruise();
});

test.each(BREACHES)('$rule stops $file', ({ rule, file }) => {
  expect(violations).toContain(`${file}: ${rule}`);
});

test.each(INNOCENT)('$file may: $why', ({ file }) => {
  expect(violations.filter((violation) => violation.startsWith(`${file}: `))).toEqual([]);
});

test('every wall has a breach that it stops', () => {
  const tried = new Set(BREACHES.map(({ rule }) => rule));
  expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});
