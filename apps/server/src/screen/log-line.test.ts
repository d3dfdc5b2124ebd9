import { expect, test } from 'vitest';
import { readableLine } from './log-line.ts';

test('a line of pino is put into words', () => {
  const time = new Date(2026, 0, 1, 11, 9, 32).getTime();
  expect(readableLine(JSON.stringify({ level: 50, time, msg: 'not saved', err: { message: 'ENOSPC' } }))).toBe(
    '11:09:32 error not saved ENOSPC',
  );
});

test.each(['listening on http://127.0.0.1:4100', '{not json', ''])('%j stays as it is', (line) => {
  expect(readableLine(line)).toBe(line);
});
