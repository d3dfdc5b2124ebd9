import { readFileSync } from 'node:fs';
import { ERROR_STATUS, HubMessage } from '@foyer/contract';
import { expect, test } from 'vitest';

const PAGE = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8');
const named = (name: string) => PAGE.includes(`\`${name}\``) || PAGE.includes(`"type":"${name}"`);

test('docs/protocol.md names every error code, in the line of its status', () => {
  const lines = PAGE.split('\n').filter((line) => /^\| [45]\d\d/.test(line));
  const astray = Object.entries(ERROR_STATUS).filter(
    ([code, status]) => !lines.some((line) => line.slice(0, line.indexOf('|', 1)).includes(String(status)) && line.includes(`\`${code}\``)),
  );
  expect(astray).toEqual([]);
});

test('docs/protocol.md names every message of the socket', () => {
  const types = HubMessage.options.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => !named(type))).toEqual([]);
});
