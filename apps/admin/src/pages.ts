import { useSyncExternalStore } from 'react';

export const PAGES = ['overview', 'live', 'history', 'services', 'counters'] as const;
export type PageName = (typeof PAGES)[number];

/** The page stands behind the `#`: it survives a reload and a bookmark, and no server needs to know of it. */
export const addressOf = (page: PageName): string => `#/${page}`;

const pageOf = (hash: string): PageName => PAGES.find((page) => hash === addressOf(page)) ?? 'overview';

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const usePage = (): PageName => useSyncExternalStore(subscribe, () => pageOf(window.location.hash));
