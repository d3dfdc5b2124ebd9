import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { passOn } from './pass-on.ts';

test('the address is told once and whole, however the output is cut', async () => {
  const [from, to] = [new PassThrough(), new PassThrough()];
  const told: string[] = [];
  passOn(from, to, (url) => told.push(url));
  const pieces = [
    'seeding\nlisten',
    'ing on http://127.0.0.1:41',
    '07\nkiosk http://',
    '127.0.0.1:4107/kiosk\nlistening on http://other:1\n',
  ];
  for (const piece of pieces) {
    from.write(piece);
    await new Promise(setImmediate);
  }
  from.end();
  await new Promise((resolve) => from.on('end', resolve));
  to.end();
  expect(told).toEqual(['http://127.0.0.1:4107']);
  expect(await text(to)).toBe(pieces.join(''));
});
