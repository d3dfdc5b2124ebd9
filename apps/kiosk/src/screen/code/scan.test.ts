import { expect, test } from 'vitest';
import { NO_SCAN, scanned } from './scan.ts';

function typed(keys: readonly string[], pauseMs: number): string | null {
  let state: ReturnType<typeof scanned> = { scan: NO_SCAN, code: null };
  keys.forEach((key, index) => {
    state = scanned(state.scan, key, index * pauseMs);
  });
  return state.code;
}

test.each([
  ['a scanned code', [...'482913', 'Enter'], 8, '482913'],
  ['a hand at a keyboard', [...'482913', 'Enter'], 120, null],
  ['a longer code', [...'4829135', 'Enter'], 8, null],
  ['a ticket’s address', [...'http://', 'Enter'], 8, null],
  ['a code after a Shift', ['Shift', ...'482913', 'Enter'], 8, '482913'],
  ['an Enter alone', ['Enter'], 8, null],
])('%s', (_, keys, pauseMs, code) => expect(typed(keys, pauseMs)).toBe(code));
