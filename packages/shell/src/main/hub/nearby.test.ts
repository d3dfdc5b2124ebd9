import { expect, test } from 'vitest';
import { hubsOf } from './nearby.ts';

test('an announced hub is an address to try', () => {
  expect(
    hubsOf([
      { name: 'Town hall (queue-pc:4100)', port: 4100, addresses: ['fe80::1', '192.168.1.10'], txt: { v: '1', fp: '0123456789abcdef' } },
    ]),
  ).toEqual([{ name: 'Town hall (queue-pc:4100)', address: '192.168.1.10:4100', fingerprint: '01:23:45:67:89:AB:CD:EF' }]);
});

test('what anybody may announce is shown without harm', () => {
  const odd = hubsOf([
    { name: '\u202e<b>evil</b>\n', port: 4100, addresses: ['10.0.0.9'], txt: { fp: 'javascript:alert' } },
    { name: 'again', port: 4100, addresses: ['10.0.0.9'] },
    { name: '', port: 4101, addresses: ['10.0.0.9'] },
    { name: 'nowhere', port: 4100, addresses: ['evil.example', '169.254.1.1'] },
    { name: 'no port', port: 99_999, addresses: ['10.0.0.9'] },
    { name: 'x'.repeat(500), port: 1, addresses: ['10.0.0.9'] },
  ]);
  expect(odd.map(({ name, fingerprint }) => [name.slice(0, 90), fingerprint])).toEqual([
    ['<b>evil</b>', null],
    ['10.0.0.9', null],
    ['x'.repeat(80), null],
  ]);
  expect(hubsOf(Array.from({ length: 50 }, (_, at) => ({ name: 'h', port: at + 1, addresses: ['10.0.0.9'] })))).toHaveLength(12);
});
