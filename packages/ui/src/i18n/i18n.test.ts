import { ERROR_CODES } from '@foyer/contract';
import { CLIENT_ERROR_CODES, HubError } from '@foyer/hub-client';
import { describe, expect, it } from 'vitest';
import { createI18n } from './create-i18n.ts';
import { ERROR_TEXTS, errorKey } from './error-texts.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import { direction, localized, offeredLocales, UI_LOCALES, type UiLocale, uiLocale } from './locales.ts';
import { missingTexts } from './missing-texts.ts';
import { clockTime } from './time.ts';
import { waitText } from './wait.ts';

describe('error texts', () => {
  it.each(UI_LOCALES)('say every code in %s, and no code that is gone', (locale) => {
    const codes = Object.keys(ERROR_TEXTS[locale]).filter((key) => !/_[a-z_]+$/.test(key));
    expect(codes.sort()).toEqual([...ERROR_CODES, ...CLIENT_ERROR_CODES].sort());
    expect(Object.keys(ERROR_TEXTS[locale])).toEqual(Object.keys(ERROR_TEXTS.en));
  });
  it.each(UI_LOCALES.flatMap((locale) => Object.entries(ERROR_TEXTS[locale]).map(([key, text]) => [locale, key, text] as const)))(
    'say in %s, for %s, what happened and then what to do',
    (_, __, text) => {
      const [happened = '', ...ways] = text.split(/(?<=[.:;؛]) /);
      expect(happened.split(' ').length).toBeGreaterThan(1);
      expect(ways.filter((way) => way.split(' ').length > 1)).not.toEqual([]);
    },
  );
  it('begin their way out in English with what to do', () => {
    const DO =
      /^(?:please |then )?(?:add|ask|book|call|cancel|change|check|choose|come|correct|finish|give|go|issue|it is retried|keep|leave|let|look|make|mark|open|pair|print|reload|remove|restore|save|serve|shorten|sign in|start|take|try|type|use|wait)\b/i;
    const vague = Object.entries(ERROR_TEXTS.en).filter(
      ([, text]) =>
        !text
          .split(/[.:;] /)
          .slice(1)
          .some((way) => DO.test(way)),
    );
    expect(vague).toEqual([]);
  });
  it('are found by the state that was met, where there is a text for it', () => {
    expect(errorKey(new HubError('TICKET_STATE', 409, '', { state: 'waiting' }))).toBe('errors:TICKET_STATE_waiting');
    expect(errorKey(new HubError('TICKET_STATE', 409, '', { state: 'odd' }))).toBe('errors:TICKET_STATE');
    expect(errorKey(new HubError('COUNTER_UNKNOWN', 404, '', { state: 'waiting' }))).toBe('errors:COUNTER_UNKNOWN');
  });
  it('are found by the code of what was thrown', () => {
    expect(errorKey(new HubError('STALE_STATE', 409, ''))).toBe('errors:STALE_STATE');
    expect(errorKey(new TypeError('x'))).toBe('errors:INTERNAL');
    expect(errorKey({ code: 'toString' })).toBe('errors:INTERNAL');
  });
});

describe('shared texts', () => {
  it('have the same keys in every language, with each plural form of the language', () => {
    expect(missingTexts({ en, ru, ar })).toEqual([]);
  });
  it.each([
    ['en', 1, '1 person waiting'],
    ['en', 0, 'nobody waiting'],
    ['ru', 1, 'ждёт 1 человек'],
    ['ru', 3, 'ждут 3 человека'],
    ['ru', 11, 'ждут 11 человек'],
    ['ru', 21, 'ждёт 21 человек'],
    ['ar', 2, 'شخصان ينتظران'],
    ['ar', 7, '7 أشخاص ينتظرون'],
    ['ar', 12, '12 شخصًا ينتظرون'],
    ['ar', 100, '100 شخص ينتظرون'],
  ])('count people in %s: %i', (locale, count, text) => {
    expect(createI18n({}, locale).t('common:waiting', { count })).toBe(text);
  });
});

describe('waits', () => {
  // The paper's words: packages/ticket/src/ticket.test.ts has the same rows.
  it.each([
    [0, 0, 'en', 'no wait'],
    [0, 40, 'en', 'less than 1 min'],
    [300, 300, 'en', 'about 5 min'],
    [3780, 4320, 'en', 'about 60–75 min'],
    [3780, 4320, 'ru', 'около 60–75 мин'],
    [11_000, 20_000, 'ru', 'больше 180 мин'],
    [20, 110, 'ar', 'أقل من دقيقتين'],
    [200, 300, 'ar', 'من 3 إلى 5 دقائق'],
    [3780, 4320, 'ar', 'من 60 إلى 75 دقيقة'],
  ])('of %i to %i seconds in %s: %s', (lowSeconds, highSeconds, locale, text) => {
    expect(waitText(createI18n({}, locale as UiLocale).t, { lowSeconds, highSeconds })).toBe(text);
  });
  it('are not said without evidence', () => expect(waitText(createI18n({}, 'en').t, null)).toBeNull());
});

describe('languages', () => {
  it('match by their base, and unknown ones not at all', () => {
    expect(uiLocale('ru-RU')).toBe('ru');
    expect(uiLocale('de')).toBeNull();
    expect(uiLocale(undefined)).toBeNull();
    expect(direction('ar-EG')).toBe('rtl');
  });
  it('are offered in the order of the hall, and English where there is none', () => {
    expect(offeredLocales(['ru', 'de', 'ar-EG'])).toEqual(['ru', 'ar-EG']);
    expect(offeredLocales(['de'])).toEqual(['en']);
  });
  it('of a name fall back to the base, then to the hall', () => {
    const names = { en: 'Deposit', ru: 'Вклад' };
    expect(localized(names, 'ru-RU', ['en'])).toBe('Вклад');
    expect(localized(names, 'ar', ['en'])).toBe('Deposit');
    expect(localized({ de: 'Einlage' }, 'ar', ['en'])).toBe('Einlage');
  });
});

it('shows the hall’s own time in Latin figures', () => {
  const at = Date.UTC(2025, 10, 21, 12, 5);
  expect(clockTime(at, 'ar', 'Europe/Berlin')).toBe('13:05');
  expect(clockTime(at, 'en', 'Asia/Tokyo')).toBe('21:05');
});

describe('a name in a text of the other direction', () => {
  const texts = { en: { remove: 'Remove {{name}}?' }, ru: { remove: 'Удалить {{name}}?' }, ar: { remove: 'حذف {{name}}؟' } };
  it.each([
    ['ar', '=cmd', '\u2068=cmd\u2069'],
    ['ar', 'My kiosk <b>&', '\u2068My kiosk <b>&\u2069'],
    ['ar', '2 Screens', '\u20682 Screens\u2069'],
    ['en', 'شاشة 2', '\u2068شاشة 2\u2069'],
    ['ar', 'B', 'B'],
    ['ar', 'Counter-12', 'Counter-12'],
    ['ar', 'كشك (2)', 'كشك (2)'],
    ['ar', '42', '42'],
    ['en', '<b>&', '<b>&'],
    ['ru', 'Kiosk (2)', 'Kiosk (2)'],
  ])('in %s, %s is held together only where it has to be', (locale, name, shown) => {
    const { t } = createI18n({ test: texts }, locale);
    expect(t('remove', { name })).toBe(texts[locale as UiLocale].remove.replace('{{name}}', shown));
  });
});
