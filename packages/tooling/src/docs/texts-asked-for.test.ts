import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../workspace.ts';

const SCREENS = ['apps/admin/src', 'apps/counter/src/screen', 'apps/kiosk/src/screen', 'apps/display/src/screen', 'apps/server/src/screen'];
/** The first run is a program of its own within the administration, with texts of its own. */
const APART = /first-run/;
const ASKED = /\bt\(\s*'(?:(?<space>[a-z]+):)?(?<key>[a-zA-Z][\w.]*)'/g;

type Texts = { readonly [key: string]: string | Texts };

const english = (folder: string): Texts => JSON.parse(readFileSync(join(ROOT, folder, 'locales/en.json'), 'utf8')) as Texts;
const parts = english('packages/ui/src/parts');
const SHARED = { common: english('packages/ui/src/i18n'), staff: { ...english('packages/ui/src/staff'), parts }, parts };

function isThere(texts: Texts, key: string): boolean {
  const path = key.split('.');
  const last = path.pop() as string;
  const place = path.reduce<Texts | string | undefined>((tree, name) => (typeof tree === 'object' ? tree[name] : undefined), texts);
  return typeof place === 'object' && Object.keys(place).some((name) => name === last || name.startsWith(`${last}_`));
}

test.each(SCREENS)('every text that %s asks for by name is there', (folder) => {
  const own = english(folder);
  const files = globSync('**/*.{ts,tsx}', { cwd: join(ROOT, folder) }).filter((file) => !file.includes('.test.') && !APART.test(file));
  const asked = files.flatMap((file) =>
    [...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(ASKED)].map(({ groups }) => ({ file, ...groups })),
  ) as { file: string; space?: keyof typeof SHARED; key: string }[];
  expect(asked.length).toBeGreaterThan(10);
  const missing = asked.filter(({ space, key }) => !isThere(space && space in SHARED ? SHARED[space] : own, key));
  expect(missing.map(({ file, space, key }) => `${file}: ${space ? `${space}:` : ''}${key}`)).toEqual([]);
});
