import { type PrinterProfile, paperLengthMm, type Rasterize, renderSvg, type TicketDocument } from '@foyer/ticket';
import type { Composed, Paper } from '../hall/printing.ts';
import { composeTicket, ticketDocument } from '../hall/ticket-paper.ts';

export interface ComposerParts {
  readonly profile: PrinterProfile;
  readonly rasterize: Rasterize;
  readonly publicUrl: () => string;
}
export type Compose = (paper: Paper) => Composed | Promise<Composed>;

/** For a printer that takes ESC/POS. */
export function escposComposer(parts: ComposerParts): Compose {
  const compose = composeTicket(parts);
  return (paper) => measured(compose(paper), parts.profile);
}

export const measured = (bytes: Uint8Array, profile: PrinterProfile): Composed => ({
  bytes,
  widthMm: profile.paperMm,
  heightMm: paperLengthMm(bytes, profile),
});

/** For an operating system's printer: a page as wide as the paper, and as long as the ticket. */
export function pageComposer({ profile, publicUrl }: ComposerParts): Compose {
  return (paper) => pageOf(ticketDocument(paper, publicUrl()), profile);
}

/** Of `renderSvg`: its unit is a dot of 1/8 mm, whatever the printer's is. */
const UNITS_PER_MM = 8;

export function pageOf(document: TicketDocument, { dots, dotsPerMm, paperMm }: PrinterProfile): Composed {
  const svg = renderSvg(document, { widthDots: Math.round((dots / dotsPerMm) * UNITS_PER_MM) });
  const [, width = '0', height = '0'] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const heightMm = (Number(height) / Number(width)) * paperMm;
  return { bytes: new TextEncoder().encode(svg), widthMm: paperMm, heightMm: Math.round(heightMm * 10) / 10 };
}
