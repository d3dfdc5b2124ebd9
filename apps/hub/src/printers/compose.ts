import { type PrinterProfile, paperLengthMm, type Rasterize, renderSvg, type TicketDocument } from '@foyer/ticket';
import type { Composed, Paper } from '../hall/printing.ts';
import { composeTicket, ticketDocument } from '../hall/ticket-paper.ts';
import type { LogoSource } from '../media/logos.ts';

export interface ComposerParts {
  readonly profile: PrinterProfile;
  readonly rasterize: Rasterize;
  /** Where visitors' phones reach the hub; asked for each ticket. Without a slash at the end. */
  readonly publicUrl: () => string;
  readonly logo: LogoSource;
}
/** What is the same for every printer. */
export type Surroundings = Pick<ComposerParts, 'publicUrl' | 'logo'>;
export type Compose = (paper: Paper) => Composed | Promise<Composed>;

/** For a printer that takes ESC/POS. */
export function escposComposer(parts: ComposerParts): Compose {
  const compose = composeTicket(parts);
  return async (paper) => measured(await compose(paper), parts.profile);
}

export const measured = (bytes: Uint8Array, profile: PrinterProfile): Composed => ({
  bytes,
  widthMm: profile.paperMm,
  heightMm: paperLengthMm(bytes, profile),
});

/** For an operating system's printer: a page as wide as the paper, and as long as the ticket. */
export function pageComposer({ profile, publicUrl, logo }: ComposerParts): Compose {
  return async (paper) => pageOf(ticketDocument(paper, publicUrl(), await logo(paper.hall.paper.logoId, pageDots(profile))), profile);
}

/** Of `renderSvg`: its unit is a dot of 1/8 mm, whatever the printer's is. */
const UNITS_PER_MM = 8;
const pageDots = ({ dots, dotsPerMm }: PrinterProfile): number => Math.round((dots / dotsPerMm) * UNITS_PER_MM);

export function pageOf(document: TicketDocument, profile: PrinterProfile): Composed {
  const svg = renderSvg(document, { widthDots: pageDots(profile) });
  const [, width = '0', height = '0'] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const heightMm = (Number(height) / Number(width)) * profile.paperMm;
  return { bytes: new TextEncoder().encode(svg), widthMm: profile.paperMm, heightMm: Math.round(heightMm * 10) / 10 };
}
