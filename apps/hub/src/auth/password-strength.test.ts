import { expect, test } from 'vitest';
import { passwordProblems } from './password-strength.ts';

const ABOUT = ['anna.schmidt', 'Anna Schmidt', 'Nordbank Hall', 'Фойе'];

test.each([
  ['', ['too_short']],
  ['demo', ['too_short', 'common']],
  ['password', ['too_short', 'common']],
  ['qwertyuiop', ['common']],
  ['1234567890', ['common']],
  ['P@ssw0rd123', ['common']],
  ['aaaaaaaaaaaa', ['guessable']],
  ['annaschmidt1', ['like_name']],
  ['Nordbank2026', ['like_name']],
  ['Schmidt-Anna', ['like_name']],
  ['NordbankHallФойе!1', ['like_name']],
])('“%s” will not do: %s', async (password, problems) => {
  expect(await passwordProblems(password, ABOUT)).toEqual(problems);
});

test.each(['lantern copper seventh oyster', 'tr7!wQz9#mLp', 'тихий фонарь медный причал', 'correct horse battery staple gone'])(
  '“%s” will do',
  async (password) => {
    expect(await passwordProblems(password, ABOUT)).toEqual([]);
  },
);

test('the longest that may be typed is judged in no time', async () => {
  const began = performance.now();
  await passwordProblems('aB3$'.repeat(50), ABOUT);
  expect(performance.now() - began).toBeLessThan(2000);
});
