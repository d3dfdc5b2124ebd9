export { type Announcement, announcement, type Call } from './announcement.ts';
export { ANNOUNCED_LOCALES } from './language.ts';
