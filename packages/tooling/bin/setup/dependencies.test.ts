import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tree } from '../../src/testing/tree.ts';
import { explain } from './dependencies.mjs';
import { dependencyFingerprint } from './fingerprint.mjs';

const WORKSPACE = {
  'package.json': '{}',
  'pnpm-lock.yaml': 'lock',
  'pnpm-workspace.yaml': 'workspace',
  'apps/hub/package.json': '{"name":"hub"}',
  'packages/queue/package.json': '{"name":"queue"}',
  'packages/queue/src/index.ts': 'export {}',
};

test.each([['pnpm-lock.yaml'], ['pnpm-workspace.yaml'], ['package.json'], ['packages/queue/package.json'], ['packages/new/package.json']])(
  'a change of %s asks for an install',
  (file) => {
    const before = dependencyFingerprint(tree(WORKSPACE));
    expect(dependencyFingerprint(tree({ ...WORKSPACE, [file]: '{"changed":1}' }))).not.toBe(before);
  },
);

test('a change of source, or another place on the disk, asks for none', () => {
  const root = tree(WORKSPACE);
  const before = dependencyFingerprint(root);
  writeFileSync(join(root, 'packages/queue/src/index.ts'), 'export const changed = 1');
  expect(dependencyFingerprint(root)).toBe(before);
  expect(dependencyFingerprint(tree(WORKSPACE))).toBe(before);
});

test.each([
  ['ERR_PNPM_OUTDATED_LOCKFILE', 'commit the lockfile'],
  ['npm error code EAI_AGAIN', 'Connect to the network'],
  ['npm error code ENOTFOUND', 'Connect to the network'],
  ['write ENOSPC', 'the disk is full'],
  ['EACCES: permission denied', 'Give this user the right'],
  ['something nobody knows', 'npx pnpm@1.2.3 install'],
])('an install that ends with %s says what to do', (output, advice) => {
  const text = explain(`first line\n${output}\n`, 'pnpm@1.2.3');
  expect(text).toContain(output);
  expect(text.split('\n').at(-1)).toContain(advice);
});
