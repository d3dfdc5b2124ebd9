import { type Bitmap, isBlack } from '@foyer/ticket';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvas } from '../fonts/canvas.ts';
import { font, MONO_FAMILIES, registerFonts } from '../fonts/index.ts';
import type { Mark, Piece } from './paper.ts';

/** White paper beside and around the printable width, dots. */
const MARGIN = 32;
/** The bundled letters are 0.6 em wide; where their foot stands in a cell. */
const LETTER_WIDTH = 0.6;
const BASELINE = 0.79;

/** The paper as a picture of the same size, one pixel per dot. @returns a PNG file. */
export async function drawPng(piece: Piece): Promise<Uint8Array> {
  registerFonts();
  const paper = canvas().createCanvas(piece.width + 2 * MARGIN, piece.height + 2 * MARGIN);
  const context = paper.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, paper.width, paper.height);
  context.fillStyle = '#000';
  context.translate(MARGIN, MARGIN);
  for (const mark of piece.marks) drawMark(context, mark);
  return paper.encode('png');
}

function drawMark(context: SKRSContext2D, mark: Mark): void {
  if (mark.kind === 'text') drawLetters(context, mark);
  else for (const [x, y, width, height] of rectangles(mark)) context.fillRect(x, y, width, height);
}

/** Each letter in a cell of its own, as a print head sets it. */
function drawLetters(context: SKRSContext2D, mark: Extract<Mark, { kind: 'text' }>): void {
  context.save();
  context.translate(mark.x, mark.y);
  context.scale(mark.scaleX, mark.scaleY);
  context.font = font(MONO_FAMILIES, mark.cell.width / LETTER_WIDTH, mark.bold ? 'bold' : 'regular');
  [...mark.text].forEach((letter, index) => context.fillText(letter, index * mark.cell.width, mark.cell.height * BASELINE));
  context.restore();
}

/** The same picture as SVG. */
export function drawSvg(piece: Piece): string {
  const width = piece.width + 2 * MARGIN;
  const height = piece.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(piece.lines.join('. '))}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})" fill="#000" font-family="'IBM Plex Mono',ui-monospace,monospace" shape-rendering="crispEdges">`,
    ...piece.marks.map((mark) =>
      mark.kind === 'text'
        ? textSvg(mark)
        : `<path d="${rectangles(mark)
            .map(([x, y, w, h]) => `M${x} ${y}h${w}v${h}h-${w}z`)
            .join('')}"/>`,
    ),
    '</g></svg>',
  ].join('');
}

function textSvg(mark: Extract<Mark, { kind: 'text' }>): string {
  const em = mark.cell.width / LETTER_WIDTH;
  const length = [...mark.text].length * mark.cell.width;
  return `<text transform="translate(${mark.x} ${mark.y}) scale(${mark.scaleX} ${mark.scaleY})" y="${mark.cell.height * BASELINE}" font-size="${em}"${mark.bold ? ' font-weight="600"' : ''} textLength="${length}" xml:space="preserve">${escapeXml(mark.text)}</text>`;
}

type Rectangle = readonly [x: number, y: number, width: number, height: number];

function rectangles(mark: Exclude<Mark, { kind: 'text' }>): Rectangle[] {
  if (mark.kind === 'image')
    return runs(mark.bitmap).map(
      ([x, y, width]) => [mark.x + x * mark.scaleX, mark.y + y * mark.scaleY, width * mark.scaleX, mark.scaleY] as const,
    );
  const { dots } = mark;
  return mark.modules.flatMap((row, y) =>
    row.flatMap((black, x) => (black ? [[mark.x + x * dots, mark.y + y * dots, dots, dots] as const] : [])),
  );
}

/** The black dots of each row, neighbours together. */
function runs(bitmap: Bitmap): [x: number, y: number, width: number][] {
  const found: [number, number, number][] = [];
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) {
      const start = x;
      while (x < bitmap.width && isBlack(bitmap, x, y)) x++;
      if (x > start) found.push([start, y, x - start]);
    }
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What a code page makes of stray bytes may be no letter of XML at all. */
const escapeXml = (text: string) => text.replace(/\p{Cc}/gu, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
