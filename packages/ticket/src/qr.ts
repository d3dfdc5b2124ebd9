import { encode } from 'uqr';
import { type Bitmap, emptyBitmap, setBlack } from './bitmap.ts';

/** The symbol's modules, without its quiet zone: the paper around it is white. Error correction M, bytes in UTF-8. */
export function qrModules(data: string): boolean[][] {
  return encode(data, { ecc: 'M', border: 0, boostEcc: false }).data;
}

/** Dots per module that bring the side nearest to `mm`, between the 3 that phones still read and the 8 that look best, and never wider than the paper. */
export function moduleDots(modules: number, mm: number, dotsPerMm: number, widthDots: number): number {
  const wanted = Math.min(8, Math.max(3, Math.round((mm * dotsPerMm) / modules)));
  return Math.max(1, Math.min(wanted, Math.floor(widthDots / modules)));
}

/** The symbol as dots, in the middle of the paper. */
export function qrBitmap(data: string, mm: number, dotsPerMm: number, widthDots: number): Bitmap {
  const modules = qrModules(data);
  const dots = moduleDots(modules.length, mm, dotsPerMm, widthDots);
  const bitmap = emptyBitmap(widthDots, modules.length * dots);
  const left = Math.floor((widthDots - modules.length * dots) / 2);
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < modules.length * dots; x++) {
      if (modules[Math.floor(y / dots)]?.[Math.floor(x / dots)]) setBlack(bitmap, left + x, y);
    }
  }
  return bitmap;
}
