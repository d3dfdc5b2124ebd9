/**
 * A text without anything a printer could take for a command or a reader could be misled by: C0 and C1 controls
 * (a tab or line end becomes a space), line separators, bidirectional overrides, halves of surrogate pairs.
 * Composed (NFC), since a code page has one byte per letter.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e]/gu, '')
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim();
}

const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '•': '*',
};

/** The same words in plainer signs, for printers without the finer ones. Direction marks have no meaning in a line that is written left to right. */
export function plainSigns(text: string): string {
  return text.replace(/[–—‑−‘’“”…•]/g, (sign) => TYPOGRAPHY[sign] ?? sign).replace(/[\u200e\u200f\u2066-\u2069]/g, '');
}
