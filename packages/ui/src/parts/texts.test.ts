import { PART_STATES } from '@foyer/contract';
import { expect, test } from 'vitest';
import { missingTexts } from '../i18n/missing-texts.ts';
import en from './locales/en.json' with { type: 'json' };
import { PART_TEXTS } from './texts.ts';

test('every language has all of them', () => {
  expect(missingTexts(PART_TEXTS)).toEqual([]);
});

test('every kind and every state has its words, and no other', () => {
  const said = Object.fromEntries(Object.entries(en.state).map(([kind, states]) => [kind, Object.keys(states).sort()]));
  expect(said).toEqual(Object.fromEntries(Object.entries(PART_STATES).map(([kind, states]) => [kind, [...states].sort()])));
  expect(Object.keys(en.kind)).toEqual(Object.keys(PART_STATES));
});
