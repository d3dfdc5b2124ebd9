import { SERVICE_ICONS } from '@foyer/ui';
import { expect, test } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };

test('every icon has a name in words', () => {
  expect(Object.keys(en.icon).sort()).toEqual([...SERVICE_ICONS, 'none'].sort());
});
