import { expect, test } from 'vitest';
import { licenceTrouble } from './licences.ts';
import { findingsIn } from './sources.ts';

test.each([
  '<p dangerouslySetInnerHTML={{ __html: name }} />',
  'box.innerHTML = name;',
  'new Function("return 1")',
  "execSync('ls ' + name)",
  'spawn(name, { shell: true })',
  'connect({ rejectUnauthorized: false })',
  'webPreferences: { sandbox: false }',
  "script-src 'self' 'unsafe-inline'",
])('is found: %s', (line) => expect(findingsIn('apps/kiosk/src/x.ts', `fine\n${line}`)).toHaveLength(1));

test.each(['if (box.innerHTML === name)', 'pattern.exec(text)', "style-src 'self' 'unsafe-inline'", 'setTimeout(again, 10)'])(
  'is fine: %s',
  (line) => expect(findingsIn('apps/kiosk/src/x.ts', line)).toEqual([]),
);

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['Apache-2.0 AND MIT', true],
  ['GPL-3.0-only', false],
  ['MIT AND LGPL-3.0', false],
  ['UNLICENSED', false],
  [null, false],
])('a licence %s may be carried: %s', (licence, may) => expect(licenceTrouble(licence) === null).toBe(may));
