import { expect, it } from 'vitest';
import { relativeText } from './relative-time.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
it.each([
  [0, 'en', 'now'],
  [-59_000, 'en', 'now'],
  [-60_000, 'en', '1 minute ago'],
  [-59 * 60_000, 'en', '59 minutes ago'],
  [-90 * 60_000, 'en', '1 hour ago'],
  [-49 * 3_600_000, 'en', '2 days ago'],
  [-65 * 86_400_000, 'en', '2 months ago'],
  [599_000, 'en', 'in 10 minutes'],
  [25_000, 'en', 'now'],
  [-5 * 60_000, 'ru', '5 минут назад'],
  [-5 * 60_000, 'ar', 'قبل 5 دقائق'],
])('%d ms from now, in %s: %s', (distance, locale, text) => expect(relativeText(NOW + distance, NOW, locale)).toBe(text));
