import type { Role } from '@foyer/contract';
import { hasRight, type Right } from '@foyer/contract/constants';

/** The pages in the order and groups of the navigation. A new page is a name here, its parts in `page-parts.ts`, and its texts. */
export const SECTIONS = [
  { name: 'hall', pages: ['overview', 'live', 'appointments'] },
  { name: 'setUp', pages: ['services', 'profiles', 'counters', 'hall', 'paper'] },
  { name: 'devices', pages: ['devices', 'displays', 'printers', 'pads', 'voice'] },
  { name: 'access', pages: ['people', 'rights', 'sign-in', 'privacy'] },
  { name: 'insight', pages: ['history', 'audit', 'forecast', 'simulator'] },
] as const;
/** Reached from elsewhere than the navigation. */
const APART = ['account'] as const;
export type SectionName = (typeof SECTIONS)[number]['name'];
export type PageName = (typeof SECTIONS)[number]['pages'][number] | (typeof APART)[number];

const PAGES: readonly PageName[] = [...SECTIONS.flatMap(({ pages }) => [...pages]), ...APART];

/** Without it a page has nothing to show. */
const NEEDED: Readonly<Record<PageName, Right>> = {
  overview: 'see_visits',
  live: 'serve_visitors',
  appointments: 'book_appointments',
  services: 'serve_visitors',
  profiles: 'serve_visitors',
  counters: 'serve_visitors',
  hall: 'serve_visitors',
  paper: 'set_up_hall',
  people: 'manage_people',
  rights: 'own_account',
  devices: 'see_devices',
  displays: 'see_devices',
  printers: 'see_devices',
  pads: 'see_devices',
  voice: 'see_devices',
  'sign-in': 'manage_sign_in',
  privacy: 'manage_privacy',
  history: 'see_visits',
  audit: 'see_audit',
  forecast: 'see_reports',
  simulator: 'see_reports',
  account: 'own_account',
};
export const maySee = (role: Role, page: PageName): boolean => hasRight(role, NEEDED[page]);

/** Where a person is: a page, and on it perhaps one thing that is open (a service that is being changed). */
export interface Place {
  readonly page: PageName;
  readonly item: string | null;
}

/** Stands behind the `#`: a place survives a reload and a bookmark, and no server needs to know of it. */
export const addressOf = (page: PageName, item?: string): string =>
  item === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(item)}`;

/** @returns the overview for an address that names no page. */
export function placeOf(hash: string): Place {
  const [, name, item] = hash.split('/');
  const page = PAGES.find((one) => one === name) ?? 'overview';
  return { page, item: page === name && item ? decoded(item) : null };
}

function decoded(item: string): string | null {
  try {
    return decodeURIComponent(item);
  } catch {
    return null;
  }
}
