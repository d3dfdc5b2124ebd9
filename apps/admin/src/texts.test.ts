import { missingTexts } from '@foyer/ui';
import { expect, test } from 'vitest';
import { ADMIN_TEXTS } from './texts.ts';

test('the texts are whole in every language', () => {
  expect(missingTexts(ADMIN_TEXTS)).toEqual([]);
});
