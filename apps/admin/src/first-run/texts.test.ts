import { missingTexts } from '@foyer/ui';
import { expect, test } from 'vitest';
import { FIRST_RUN_TEXTS } from './texts.ts';

test('the texts are whole in every language', () => {
  expect(missingTexts(FIRST_RUN_TEXTS)).toEqual([]);
});
