import type { Bitmap } from './bitmap.ts';
import type { Align, Direction, Weight } from './document.ts';

export interface RasterRequest {
  readonly text: string;
  readonly dir: Direction;
  readonly locale: string;
  /** Em height in dots. */
  readonly fontSizeDots: number;
  readonly weight: Weight;
  readonly align: Align;
  /** The bitmap is exactly so wide; the text is wrapped to fit. */
  readonly widthDots: number;
}

/** Turns a text that the printer has no letters for into dots. Shaping and direction are its affair. */
export type Rasterize = (request: RasterRequest) => Bitmap;
