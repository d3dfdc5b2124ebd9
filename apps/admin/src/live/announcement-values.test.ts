import type { AnnouncementView } from '@foyer/contract';
import { createI18n } from '@foyer/ui';
import { expect, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { announcementBody, announcementProblems, newAnnouncement, onDisplays } from './announcement-values.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const hall = { languages: ['en', 'ar'] };
const written = { ...newAnnouncement(hall), text: { en: ' We close at 17:00. ', ar: '' } };

test('a text is sent in the languages in which it was written, with its end', () => {
  expect(announcementBody(written)).toEqual({ text: { en: 'We close at 17:00.' }, seconds: 3600, spoken: false });
  expect(announcementBody({ ...written, minutes: '' })).not.toHaveProperty('seconds');
  expect(announcementProblems(t, written, hall)).toEqual({});
});
test('a text in the hall’s own language is needed, and none is too long', () => {
  expect(announcementProblems(t, { ...written, text: { en: '', ar: 'نغلق' } }, hall)).toEqual({ 'text.en': t('invalid.required') });
  expect(Object.keys(announcementProblems(t, { ...written, text: { en: 'x', ar: 'x'.repeat(201) } }, hall))).toEqual(['text.ar']);
});
test('a text whose time is over is not on the displays any more', () => {
  const at = Date.parse('2026-03-02T09:00:00Z');
  const texts = [null, '2026-03-02T09:00:00Z', '2026-03-02T09:00:01Z'].map((until, id) => ({ id: String(id), until }) as AnnouncementView);
  expect(onDisplays(texts, at).map(({ id }) => id)).toEqual(['0', '2']);
});
