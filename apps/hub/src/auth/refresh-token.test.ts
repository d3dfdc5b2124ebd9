import { expect, test } from 'vitest';
import { newSessionId, refreshTokens, tokenHash } from './refresh-token.ts';

const tokens = refreshTokens('the hub’s own');

test('a token names its session, and no two are the same', () => {
  const id = newSessionId();
  const token = tokens.make(id);
  expect(tokens.read(token)).toEqual({ sessionId: id, hash: tokenHash(token) });
  expect(tokens.make(id)).not.toBe(token);
});

test.each([
  ['made by another hub', (token: string) => refreshTokens('another').make(token.slice(0, 22))],
  ['of another session', (token: string) => `${newSessionId()}${token.slice(22)}`],
  ['changed', (token: string) => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')],
  ['cut', (token: string) => token.slice(0, -1)],
  ['a bare session', (token: string) => token.slice(0, 22)],
  ['nothing', () => ''],
])('one that was %s is none', (_, change) => {
  expect(tokens.read(change(tokens.make(newSessionId())))).toBeNull();
});
