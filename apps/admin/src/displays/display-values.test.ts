import { type DisplaySettings, ROUTES } from '@foyer/contract';
import { createI18n } from '@foyer/ui';
import { expect, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { bodyOf, type DisplayValues, displayProblems, played, valuesOf } from './display-values.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const MEDIA_ID = 'A'.repeat(22);
const settings: DisplaySettings = {
  zoneId: 'front',
  layout: 'media',
  counterId: null,
  speaks: true,
  languages: ['ar', 'en'],
  languageSeconds: 15,
  ticker: { en: 'Closed on Friday' },
  playlist: [
    { mediaId: MEDIA_ID, seconds: 10 },
    { mediaId: MEDIA_ID, seconds: 20 },
  ],
  theme: 'light',
};
const changed = (change: Partial<DisplayValues>): DisplayValues => ({ ...valuesOf(settings), ...change }) as DisplayValues;

test('settings that nobody touched stay as they are, the same picture twice too', () => {
  expect(bodyOf(valuesOf(settings))).toEqual(settings);
  expect(ROUTES.changeDevice.body.safeParse({ display: bodyOf(valuesOf(settings)) }).success).toBe(true);
  expect(new Set(valuesOf(settings).playlist.map(({ key }) => key)).size).toBe(2);
});
test('what is left empty is not set, and a text is one line', () => {
  expect(bodyOf(changed({ zoneId: '', ticker: { en: ' Closed\non Friday ', ru: ' ' } }))).toMatchObject({
    zoneId: null,
    ticker: { en: 'Closed on Friday' },
  });
});
test.each([
  [{ layout: 'counter' as const }, 'counterId'],
  [{ playlist: [] }, 'playlist'],
  [{ playlist: [played(MEDIA_ID, '')] }, 'playlist.0.seconds'],
  [{ playlist: [played(MEDIA_ID, 1)] }, 'playlist.0.seconds'],
  [{ languageSeconds: '' as const }, 'languageSeconds'],
  [{ ticker: { en: 'x'.repeat(501) } }, 'ticker.en'],
])('%j is mended at %s before it is sent', (change, field) => {
  expect(Object.keys(displayProblems(t, changed(change)))).toContain(field);
});
