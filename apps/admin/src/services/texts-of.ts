import type { HallView } from '@foyer/contract';

/** A text for each of the hall's languages; '' where there is none yet. */
export const textsOf = (texts: Readonly<Record<string, string>> | undefined, hall: Pick<HallView, 'languages'>): Record<string, string> =>
  Object.fromEntries(hall.languages.map((language) => [language, texts?.[language] ?? '']));

/** The languages in which something was written, without the space around it. */
export const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([language, text]) => (text.trim() === '' ? [] : [[language, text.trim()]])));
