import type { HallView } from '@foyer/contract';

export type Paper = HallView['paper'];
export type PaperField = Paper['omit'][number];

/** In the order in which they stand on the ticket. */
export const FIELDS: readonly PaperField[] = ['hall', 'priority', 'appointment', 'waiting', 'wait', 'journey', 'qr', 'advice', 'issuedAt'];

export const LONGEST_WORDS = 300;

/** With the field on the ticket, or without it. */
export function withField(paper: Paper, field: PaperField, isOn: boolean): Paper {
  const omit = FIELDS.filter((one) => (one === field ? !isOn : paper.omit.includes(one)));
  return { ...paper, omit };
}

/** With the hall's words in one language; words of nothing but spaces are none. */
export function withWords(paper: Paper, where: 'header' | 'footer', language: string, words: string): Paper {
  const { [language]: _, ...others } = paper[where];
  return { ...paper, [where]: words.trim() === '' ? others : { ...others, [language]: words } };
}

/** As it is sent: in one order, so that the same ticket is the same text; without spaces around the words. */
export function tidied({ size, omit, logoId, header, footer }: Paper): Paper {
  return { size, omit: FIELDS.filter((field) => omit.includes(field)), logoId, header: sorted(header), footer: sorted(footer) };
}

function sorted(words: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(words).map(([language, text]): [string, string] => [language, text.trim()]);
  return Object.fromEntries(entries.filter(([, text]) => text !== '').sort(([one], [other]) => (one < other ? -1 : 1)));
}

export const isSame = (one: Paper, other: Paper): boolean => JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
