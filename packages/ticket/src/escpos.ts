import type { TicketDocument } from './document.ts';
import type { PrinterProfile } from './profile.ts';
import type { Rasterize } from './rasterize.ts';

/**
 * The ticket as ESC/POS bytes for a printer of this profile, from `ESC @` to the cut.
 * A text goes out in a code page the profile proves, letter by letter, or else as dots. The proof of printing
 * is not part of the document: the driver adds it, since it must know the answer again.
 */
export declare function renderEscpos(document: TicketDocument, profile: PrinterProfile, rasterize: Rasterize): Uint8Array;
