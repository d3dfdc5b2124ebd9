import tables from './data/code-pages.json' with { type: 'json' };
import { plainSigns } from './plain-text.ts';
import type { CodePageName, PrinterProfile } from './profile.ts';

/** A text as a printer's letters: which `ESC t n`, and one byte per letter. */
export interface EncodedText {
  readonly page: number;
  readonly bytes: Uint8Array;
}

/** Stands in the tables where a page has a hole. */
const NO_LETTER = '\ufffd';
const HIGH_HALVES = new Map(
  Object.entries(tables).map(([name, letters]) => [
    name,
    new Map([...letters].map((letter, index): [string, number] => [letter, 0x80 + index]).filter(([letter]) => letter !== NO_LETTER)),
  ]),
);

/** One byte per letter, or null when the page lacks one of them. */
export function encodeIn(name: CodePageName, text: string): Uint8Array | null {
  const high = HIGH_HALVES.get(name);
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const byte = code >= 0x20 && code < 0x7f ? code : code < 0xa0 ? undefined : high?.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** The first of the profile's code pages that has every letter, if need be in plainer signs; null: print it as dots. */
export function encodeText(text: string, profile: PrinterProfile): EncodedText | null {
  for (const candidate of [text, plainSigns(text)]) {
    for (const page of profile.codePages) {
      const bytes = encodeIn(page.encoding, candidate);
      if (bytes) return { page: page.n, bytes };
    }
  }
  return null;
}
