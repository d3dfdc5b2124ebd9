import type { CounterView, DisplaySettings } from '@foyer/contract';

/** What a display has that was never set, or that the hub has not told yet: as in the hub's own defaults. */
const USUAL: DisplaySettings = {
  zoneId: null,
  layout: 'board',
  counterId: null,
  speaks: true,
  languages: [],
  languageSeconds: 15,
  ticker: {},
  playlist: [],
  theme: 'dark',
};

const LAYOUTS: readonly DisplaySettings['layout'][] = ['board', 'counter', 'media'];
const THEMES: readonly DisplaySettings['theme'][] = ['dark', 'light'];

/**
 * As it was set, and over it what the page's address says, for trying out: `?zone=` (empty: the whole hall) `&layout=&counter=&lang=ar,en&theme=&ticker=&speaks=no`.
 * Nonsense in the address changes nothing.
 *
 * @param told null: not told yet, or this screen is no paired display
 */
export function settingsOf(told: DisplaySettings | null, query: URLSearchParams): DisplaySettings {
  const settings = told ?? USUAL;
  const [zone, counter, languages, ticker] = [query.get('zone'), query.get('counter'), query.get('lang'), query.get('ticker')];
  return {
    ...settings,
    zoneId: zone === null ? settings.zoneId : zone || null,
    counterId: (counter as DisplaySettings['counterId']) ?? settings.counterId,
    layout: LAYOUTS.find((layout) => layout === query.get('layout')) ?? settings.layout,
    theme: THEMES.find((theme) => theme === query.get('theme')) ?? settings.theme,
    languages: languages?.split(',').filter(Boolean) ?? settings.languages,
    ticker: ticker === null ? settings.ticker : ticker === '' ? {} : { [languages?.split(',')[0] || 'en']: ticker },
    speaks: query.get('speaks') === 'no' ? false : settings.speaks,
  };
}

/** What can be shown of what was set: a counter that is gone, or pictures that are all missing, leave the board. */
export function layoutOf(
  { layout, counterId }: Pick<DisplaySettings, 'layout' | 'counterId'>,
  { counters, hasMedia }: { readonly counters: readonly Pick<CounterView, 'id'>[]; readonly hasMedia: boolean },
): DisplaySettings['layout'] {
  if (layout === 'counter') return counters.some(({ id }) => id === counterId) ? 'counter' : 'board';
  return layout === 'media' && !hasMedia ? 'board' : layout;
}
