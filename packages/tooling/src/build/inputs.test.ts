import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { tree } from '../testing/tree.ts';
import { inputHash, workspaceDependencies } from './inputs.ts';

const manifest = (name: string, ...dependencies: string[]) =>
  JSON.stringify({ name, dependencies: { react: '19', ...Object.fromEntries(dependencies.map((other) => [other, 'workspace:*'])) } });

/** kiosk → ui → contract; devices beside them. */
function workspace(): string {
  const root = tree({
    'pnpm-lock.yaml': 'react 19',
    'apps/kiosk/package.json': manifest('kiosk', 'ui'),
    'apps/kiosk/src/main.tsx': 'main',
    'packages/ui/package.json': manifest('ui', 'contract'),
    'packages/ui/src/button.tsx': 'button',
    'packages/contract/package.json': manifest('contract'),
    'packages/contract/src/shapes.ts': 'shapes',
    'packages/devices/package.json': manifest('devices'),
    'packages/devices/src/printer.ts': 'printer',
  });
  link(root, 'apps/kiosk/node_modules/ui', 'packages/ui');
  link(root, 'packages/ui/node_modules/contract', 'packages/contract');
  return root;
}

function link(root: string, from: string, to: string): void {
  mkdirSync(dirname(join(root, from)), { recursive: true });
  symlinkSync(join(root, to), join(root, from), 'dir');
}

const hash = (root: string) => inputHash(root, join(root, 'apps/kiosk'), [join(root, 'pnpm-lock.yaml'), join(root, 'resources')]);

test('dependencies are followed through other packages', () => {
  const root = workspace();
  expect(workspaceDependencies(join(root, 'apps/kiosk'))).toEqual([join(root, 'packages/contract'), join(root, 'packages/ui')]);
});

test.each([
  ['apps/kiosk/src/main.tsx'],
  ['apps/kiosk/src/new.tsx'],
  ['packages/ui/src/button.tsx'],
  ['packages/contract/src/shapes.ts'],
  ['pnpm-lock.yaml'],
  ['resources/logo.svg'],
])('a change of %s makes the kiosk stale', (file) => {
  const root = workspace();
  const before = hash(root);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), 'changed');
  expect(hash(root)).not.toBe(before);
});

test('a removed file makes it stale', () => {
  const root = workspace();
  const before = hash(root);
  rmSync(join(root, 'packages/ui/src/button.tsx'));
  expect(hash(root)).not.toBe(before);
});

test.each([
  ['packages/devices/src/printer.ts'],
  ['apps/kiosk/src/main.test.tsx'],
  ['apps/kiosk/dist/screen/index.html'],
  ['packages/ui/.tsbuild/button.d.ts'],
  ['packages/ui/tsconfig.tsbuildinfo'],
])('a change of %s does not', (file) => {
  const root = workspace();
  const before = hash(root);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), 'changed');
  expect(hash(root)).toBe(before);
});

test('the same content elsewhere on the disk has the same hash', () => {
  expect(hash(workspace())).toBe(hash(workspace()));
});
