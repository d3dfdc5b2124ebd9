import { type Bitmap, emptyBitmap, setBlack } from '@foyer/ticket';
import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { canvas } from '../fonts/canvas.ts';

/** Decodes a picture file (PNG, JPEG, WebP). @throws when it is none, or is broken */
export function loadPicture(path: string): Promise<Image> {
  return canvas().loadImage(path);
}

const ACROSS = 0.75;
const TALLEST = 0.4;

/**
 * A logo as the dots of a printer: as large as a logo may be on paper of this width, never larger than it was given, on white, in
 * patterns of dots where it is neither black nor white.
 * @throws when the file is no picture
 */
export async function loadLogo(path: string, widthDots: number): Promise<Bitmap> {
  const image = await loadPicture(path);
  const scale = Math.min((widthDots * ACROSS) / image.width, (widthDots * TALLEST) / image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const context = canvas().createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return dithered(greys(context, width, height), width, height);
}

/** 0 is black, 255 white. */
function greys(context: SKRSContext2D, width: number, height: number): Float32Array {
  const { data } = context.getImageData(0, 0, width, height);
  const at = (index: number) => data[index] ?? 255;
  // Luma of ITU-R BT.709.
  return Float32Array.from({ length: width * height }, (_, dot) =>
    contrasted(0.2126 * at(dot * 4) + 0.7152 * at(dot * 4 + 1) + 0.0722 * at(dot * 4 + 2)),
  );
}

const ALMOST_BLACK = 40;
const ALMOST_WHITE = 232;

/** What is nearly black or white is meant to be: a line of a logo has no holes, and its ground no dust. */
const contrasted = (grey: number): number => Math.min(255, Math.max(0, ((grey - ALMOST_BLACK) * 255) / (ALMOST_WHITE - ALMOST_BLACK)));

/** Atkinson's: each dot's error goes to six neighbours, an eighth each, and a quarter is dropped, which keeps small pictures clear on thermal paper. */
function dithered(grey: Float32Array, width: number, height: number): Bitmap {
  const bitmap = emptyBitmap(width, height);
  const spread = (x: number, y: number, error: number) => {
    if (x >= 0 && x < width && y < height) grey[y * width + x] = (grey[y * width + x] ?? 0) + error;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x] ?? 255;
      const isDark = value < 128;
      if (isDark) setBlack(bitmap, x, y);
      const error = (value - (isDark ? 0 : 255)) / 8;
      for (const [dx, dy] of NEIGHBOURS) spread(x + dx, y + dy, error);
    }
  }
  return bitmap;
}

const NEIGHBOURS = [
  [1, 0],
  [2, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
  [0, 2],
] as const;
