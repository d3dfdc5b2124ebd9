import type { SystemPage } from '@foyer/devices/station';

/** Where a ticket's page and its fonts are, for the window that prints them and for nobody else. */
export const TICKET_PAGE = 'app://foyer/ticket.html';

const FONTS = [
  ['IBM Plex Sans', 'latin', '100 700'],
  ['IBM Plex Sans', 'cyrillic', '100 700'],
  ['IBM Plex Sans Arabic', 'arabic', '400'],
] as const;
const RANGES = {
  latin: 'U+0000-02FF, U+2000-22FF',
  cyrillic: 'U+0400-052F, U+2116',
  arabic: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC',
} as const;

/** Loads nothing but the fonts, and runs nothing, whatever the picture says. */
export const TICKET_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:";

/** One sheet of paper with the picture on all of it. */
export function ticketPage({ svg, widthMm, heightMm }: SystemPage): string {
  const faces = FONTS.map(
    ([family, file, weight]) =>
      `@font-face { font-family: '${family}'; src: url(/${file}.woff2) format('woff2'); font-weight: ${weight}; font-display: block; unicode-range: ${RANGES[file]}; }`,
  );
  const sheet = `@page { margin: 0; size: ${widthMm}mm ${heightMm}mm; } html, body { margin: 0; } svg { display: block; width: ${widthMm}mm; height: ${heightMm}mm; }`;
  return `<!doctype html><meta charset="utf-8"><title>Ticket</title><style>${faces.join('\n')}\n${sheet}</style>${svg}`;
}
