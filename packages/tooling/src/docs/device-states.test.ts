import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../workspace.ts';

type Texts = Record<string, Record<string, string>>;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('the manual says of each state of a device what the screens say, word for word', () => {
  const { kind, state, todo } = JSON.parse(read('packages/ui/src/parts/locales/en.json')) as {
    kind: Record<string, string>;
    state: Texts;
    todo: Texts;
  };
  const rows = read('docs/operations.md')
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([part = '', says, word, , what = '']) => [part.slice(2), says, word, what.replace(/ \|$/, '')].join(' | '));
  const wanted = Object.entries(todo).flatMap(([part, texts]) =>
    Object.entries(texts).map(([name, what]) => [kind[part], state[part]?.[name], `\`${part}_${name}\``, what].join(' | ')),
  );
  // Quiet at this hour is as somebody has set it.
  expect(wanted.filter((row) => !rows.includes(row))).toEqual(wanted.filter((row) => row.includes('`voice_quiet`')));
});
