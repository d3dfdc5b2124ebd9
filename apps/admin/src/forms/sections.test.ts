import { expect, test } from 'vitest';
import { homeless, problemsIn, sectionToMend } from './sections.ts';

const names = { fields: ['names', 'id'] };
const numbers = { fields: ['first', 'last'] };

test('a field stands for all below it, and for no other that begins alike', () => {
  expect(problemsIn(names, ['names.en', 'names.ru', 'idea', 'last'])).toBe(2);
});

test('the first section of the screen is mended first', () => {
  expect(sectionToMend([names, numbers], ['last', 'names.en'])).toBe(names);
  expect(sectionToMend([names, numbers], ['other'])).toBeUndefined();
});

test('what no section shows is found', () => {
  expect(homeless([names, numbers], ['first', 'quota'])).toEqual(['quota']);
});
