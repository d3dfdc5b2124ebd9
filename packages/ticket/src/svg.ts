import { type Bitmap, isBlack } from './bitmap.ts';
import type { Direction, TicketDocument, TicketLine } from './document.ts';
import { plainText } from './plain-text.ts';
import { moduleDots, qrModules } from './qr.ts';
import { EM_DOTS, isNumber, numberEm } from './sizes.ts';
import { wrap } from './wrap.ts';

const DOTS_PER_MM = 8;
const MARGIN = 32;
const LINE_HEIGHT = 1.3;
const FONTS =
  "'IBM Plex Sans','IBM Plex Sans Variable','IBM Plex Sans Arabic','IBM Plex Sans Hebrew','IBM Plex Sans Thai','Noto Sans SC Variable','Noto Sans JP Variable',system-ui,sans-serif";

interface Piece {
  readonly svg: string;
  /** Dots of paper it takes. */
  readonly height: number;
}

/** The ticket as a picture that looks like the paper. One unit is one dot; the picture scales. */
export function renderSvg(document: TicketDocument, options: { readonly widthDots: number }): string {
  const { widthDots } = options;
  let y = MARGIN;
  const body = document.lines.map((line) => {
    const piece = draw(line, y, widthDots, document.dir);
    y += piece.height;
    return piece.svg;
  });
  const width = widthDots + 2 * MARGIN;
  const height = Math.ceil(y + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:lang="${escapeXml(document.locale)}" aria-label="${escapeXml(spoken(document))}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g transform="translate(${MARGIN} 0)" fill="#000" font-family="${FONTS}" direction="${document.dir}">`,
    ...body,
    '</g></svg>',
  ].join('');
}

function draw(line: TicketLine, y: number, width: number, dir: Direction): Piece {
  switch (line.kind) {
    case 'text':
      return drawText(line, y, width, dir);
    case 'rule':
      return { svg: `<rect y="${y}" width="${width}" height="2"/>`, height: 2 };
    case 'space':
      return { svg: '', height: line.mm * DOTS_PER_MM };
    case 'qr':
      return drawQr(line.data, line.mm, y, width);
    case 'logo':
      return { svg: `<path d="${runs(line.bitmap, Math.floor((width - line.bitmap.width) / 2), y)}"/>`, height: line.bitmap.height };
    case 'cut':
      return { svg: '', height: 0 };
  }
}

function drawText(line: Extract<TicketLine, { kind: 'text' }>, y: number, width: number, dir: Direction): Piece {
  const text = plainText(line.text);
  const em = isNumber(line.size) ? numberEm(line.size, text, width) : EM_DOTS[line.size];
  const lines = wrap(text, width, (piece) => estimatedWidth(piece, em, line.weight === 'bold'));
  const step = em * (isNumber(line.size) ? 1.1 : LINE_HEIGHT);
  const x = line.align === 'center' ? width / 2 : (line.align === 'start') === (dir === 'ltr') ? 0 : width;
  // In a right-to-left text, SVG's `start` is the right side already.
  const anchor = line.align === 'center' ? 'middle' : line.align;
  const weight = line.weight === 'bold' ? 600 : 400;
  const svg = lines.map(
    (part, index) =>
      `<text x="${x}" y="${round(y + step * index + em * 0.95)}" font-size="${em}" font-weight="${weight}" text-anchor="${anchor}">${escapeXml(part)}</text>`,
  );
  return { svg: svg.join(''), height: round(step * lines.length) };
}

/** Rather too wide than too narrow: there is no one here to measure letters. */
function estimatedWidth(text: string, em: number, bold: boolean): number {
  const ems = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return ems * em * (bold ? 1.06 : 1);
}

/** Ems. */
function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u.test(letter)) return 1;
  if (/\p{Script=Arabic}/u.test(letter)) return 0.5;
  return /[\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Thai}]/u.test(letter) ? 0.6 : 0.56;
}

function drawQr(data: string, mm: number, y: number, width: number): Piece {
  const modules = qrModules(data);
  const dots = moduleDots(modules.length, mm, DOTS_PER_MM, width);
  const left = Math.floor((width - modules.length * dots) / 2);
  const path = modules.flatMap((row, down) =>
    row.flatMap((black, across) => (black ? [`M${left + across * dots} ${y + down * dots}h${dots}v${dots}h-${dots}z`] : [])),
  );
  return { svg: `<path shape-rendering="crispEdges" d="${path.join('')}"/>`, height: modules.length * dots };
}

/** Every run of black dots of a row as one rectangle. */
function runs(bitmap: Bitmap, left: number, top: number): string {
  const path: string[] = [];
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) {
      const start = x;
      while (x < bitmap.width && isBlack(bitmap, x, y)) x++;
      if (x > start) path.push(`M${left + start} ${top + y}h${x - start}v1h-${x - start}z`);
    }
  }
  return path.join('');
}

function spoken(document: TicketDocument): string {
  return document.lines.flatMap((line) => (line.kind === 'text' ? [plainText(line.text)] : [])).join('. ');
}

const round = (value: number) => Math.round(value * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
