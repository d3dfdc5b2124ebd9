export { type Announcement, announcement, type Call } from './announcement.ts';
export { type ClipWords, clipNames, clipWords } from './clip-words.ts';
export { ANNOUNCED_LOCALES } from './language.ts';
