import { missingTexts } from '@foyer/ui';
import { expect, it } from 'vitest';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };

it('says everything in every language, with the plurals of each', () => {
  expect(missingTexts({ en, ru, ar })).toEqual([]);
});
