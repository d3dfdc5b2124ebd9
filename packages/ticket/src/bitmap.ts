/** One bit per dot, rows from the top, each padded to whole bytes; the highest bit is the leftmost dot, 1 is black (as `GS v 0` wants it). */
export interface Bitmap {
  /** Dots. */
  readonly width: number;
  /** Dots. */
  readonly height: number;
  /** `ceil(width / 8) * height` bytes. */
  readonly bits: Uint8Array;
}

export function emptyBitmap(width: number, height: number): Bitmap {
  return { width, height, bits: new Uint8Array(Math.ceil(width / 8) * height) };
}

export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  const byte = bitmap.bits[y * Math.ceil(bitmap.width / 8) + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}

export function setBlack(bitmap: Bitmap, x: number, y: number): void {
  const at = y * Math.ceil(bitmap.width / 8) + (x >> 3);
  bitmap.bits[at] = (bitmap.bits[at] ?? 0) | (0x80 >> (x & 7));
}
