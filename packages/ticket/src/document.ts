import type { Bitmap } from './bitmap.ts';

export type Direction = 'ltr' | 'rtl';
/** `start` is the left of a left-to-right ticket and the right of a right-to-left one. */
export type Align = 'start' | 'center' | 'end';
/** From the fine print to the number itself, which is made as large as the paper allows, or on a compact ticket half of that. */
export type TextSize = 'small' | 'normal' | 'medium' | 'large' | 'number_small' | 'number';
export type Weight = 'regular' | 'bold';

export type TicketLine =
  | { readonly kind: 'text'; readonly text: string; readonly size: TextSize; readonly weight: Weight; readonly align: Align }
  | { readonly kind: 'rule' }
  /** Blank paper. Millimetres. */
  | { readonly kind: 'space'; readonly mm: number }
  /** `mm` is the side aimed at; the printed one is the nearest whole number of dots per module. */
  | { readonly kind: 'qr'; readonly data: string; readonly mm: number }
  | { readonly kind: 'logo'; readonly bitmap: Bitmap }
  | { readonly kind: 'cut' };

/** A ticket laid out once, from top to bottom, before anyone knows whether it becomes paper or picture. */
export interface TicketDocument {
  readonly locale: string;
  readonly dir: Direction;
  readonly lines: readonly TicketLine[];
}
