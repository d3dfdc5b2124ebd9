import { missingTexts } from '@foyer/ui';
import { expect, test } from 'vitest';
import { COUNTER_TEXTS } from './texts.ts';

test('the texts are whole in every language', () => {
  expect(missingTexts(COUNTER_TEXTS)).toEqual([]);
});
