import type { DisplaySettings } from '@foyer/contract';
import { expect, it } from 'vitest';
import { layoutOf, settingsOf } from './settings.ts';

const settings = (told: Partial<DisplaySettings> | null, address = '') =>
  settingsOf(told && { ...settingsOf(null, new URLSearchParams()), ...told }, new URLSearchParams(address));

it('is the usual until the hub has said how it is set', () => {
  expect(settings(null)).toMatchObject({ layout: 'board', zoneId: null, theme: 'dark', speaks: true, languages: [] });
  expect(settings({ theme: 'light', zoneId: 'cash' })).toMatchObject({ layout: 'board', theme: 'light', zoneId: 'cash' });
});
it('can be tried out by the address, and nonsense there changes nothing', () => {
  expect(settings({ zoneId: 'cash' }, 'zone=&theme=light&lang=ar,en&speaks=no&layout=media')).toMatchObject({
    zoneId: null,
    theme: 'light',
    languages: ['ar', 'en'],
    speaks: false,
    layout: 'media',
  });
  expect(settings({ zoneId: 'cash', layout: 'media' }, 'layout=cinema&theme=pink')).toMatchObject({
    zoneId: 'cash',
    layout: 'media',
    theme: 'dark',
  });
  expect(settings({ ticker: { en: 'Old' } }, 'ticker=New&lang=ru').ticker).toEqual({ ru: 'New' });
});
it('shows the board where what was set is not there', () => {
  const counters = [{ id: 'a' as never }];
  const choose = (layout: DisplaySettings['layout'], counterId: string | null, hasMedia: boolean) =>
    layoutOf({ layout, counterId: counterId as never }, { counters, hasMedia });
  expect([choose('counter', 'a', false), choose('counter', 'gone', false), choose('counter', null, false)]).toEqual([
    'counter',
    'board',
    'board',
  ]);
  expect([choose('media', null, true), choose('media', null, false), choose('board', null, true)]).toEqual(['media', 'board', 'board']);
});
