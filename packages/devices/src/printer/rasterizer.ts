import { type Bitmap, emptyBitmap, type Rasterize, type RasterRequest, setBlack, wrapWords } from '@foyer/ticket';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvas } from '../fonts/canvas.ts';
import { familiesFor, font } from '../fonts/index.ts';

const LINE_HEIGHT = 1.3;
const SMALLEST_SHRINK = 0.85;
/** Darker than this is a black dot. A little above the middle, so that thin strokes stay whole on paper. */
const THRESHOLD = 150;

/** Most texts of a ticket are those of the ticket before. About 4 KB each. */
const KEEP = 200;

/** Draws texts with the bundled fonts: letters joined, in their own direction, wrapped where their script breaks. */
export function createRasterizer(): Rasterize {
  const drawn = new Map<string, Bitmap>();
  return (request) => {
    const key = JSON.stringify(request);
    const bitmap = drawn.get(key) ?? draw(request);
    // The last that was asked for stands last.
    drawn.delete(key);
    drawn.set(key, bitmap);
    for (const oldest of [...drawn.keys()].slice(0, -KEEP)) drawn.delete(oldest);
    return bitmap;
  };
}

function draw(request: RasterRequest): Bitmap {
  const scratch = canvas().createCanvas(8, 8).getContext('2d');
  prepare(scratch, request);
  const measure = remembered((piece) => scratch.measureText(piece).width);
  const fitted = { ...request, fontSizeDots: fittingSize(request, measure(request.text)) };
  // Letters grow with their size: so they need not be measured twice.
  const shrink = fitted.fontSizeDots / request.fontSizeDots;
  return drawLines(
    wrapWords(request.text, request.widthDots, (piece) => measure(piece) * shrink),
    fitted,
  );
}

/** Evening lines out asks for the same beginnings again and again; a large font takes a quarter of a millisecond for each. */
function remembered(measure: (piece: string) => number): (piece: string) => number {
  const widths = new Map<string, number>();
  return (piece) => {
    const width = widths.get(piece) ?? measure(piece);
    widths.set(piece, width);
    return width;
  };
}

/** Slightly too wide is drawn slightly smaller, rather than with one word on a line of its own. */
function fittingSize({ fontSizeDots, widthDots }: RasterRequest, textWidth: number): number {
  const shrink = widthDots / textWidth;
  return shrink < 1 && shrink >= SMALLEST_SHRINK ? Math.floor(fontSizeDots * shrink) : fontSizeDots;
}

function drawLines(lines: readonly string[], request: RasterRequest): Bitmap {
  const { baseline, step } = lineOf(lines, request);
  const paper = canvas().createCanvas(request.widthDots, Math.max(1, step * lines.length));
  const context = paper.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, paper.width, paper.height);
  context.fillStyle = '#000';
  prepare(context, request);
  const x = anchor(request);
  lines.forEach((line, index) => context.fillText(line, x, step * index + baseline, request.widthDots));
  return threshold(context, paper.width, paper.height);
}

/** Where the letters stand in a line, and how high it is. Dots. Arabic hangs lower and Thai stacks higher than the em has room for. */
function lineOf(lines: readonly string[], request: RasterRequest): { baseline: number; step: number } {
  const context = canvas().createCanvas(8, 8).getContext('2d');
  prepare(context, request);
  const metrics = lines.map((line) => context.measureText(line));
  const above = Math.max(0, ...metrics.map(({ actualBoundingBoxAscent }) => actualBoundingBoxAscent));
  const below = Math.max(0, ...metrics.map(({ actualBoundingBoxDescent }) => actualBoundingBoxDescent));
  const baseline = Math.max(request.fontSizeDots, Math.ceil(above) + 1);
  return { baseline, step: Math.max(Math.ceil(request.fontSizeDots * LINE_HEIGHT), baseline + Math.ceil(below) + 1) };
}

function prepare(context: SKRSContext2D, request: RasterRequest): void {
  context.font = font(familiesFor(request.text, request.locale), request.fontSizeDots, request.weight);
  context.direction = request.dir;
  context.textAlign = request.align;
}

/** Where the canvas hangs the text: `start` and `end` follow the direction. */
function anchor({ align, dir, widthDots }: RasterRequest): number {
  if (align === 'center') return widthDots / 2;
  return (align === 'start') === (dir === 'ltr') ? 0 : widthDots;
}

function threshold(context: SKRSContext2D, width: number, height: number): Bitmap {
  const { data } = context.getImageData(0, 0, width, height);
  const bitmap = emptyBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4] ?? 255) < THRESHOLD) setBlack(bitmap, x, y);
    }
  }
  return bitmap;
}
