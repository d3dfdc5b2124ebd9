import type { TicketDocument } from './document.ts';

/** The ticket as a picture that looks like the paper. One unit is one dot. */
export declare function renderSvg(document: TicketDocument, options: { readonly widthDots: number }): string;
