import type { Bitmap, CodePageName, PrinterProfile } from '@foyer/ticket';
import iconv from 'iconv-lite';
import { encode } from 'uqr';
import type { Operation } from './operations.ts';

/** What stands on the paper. Dots, from the left of the printable width and from the top. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly scaleX: number;
      readonly scaleY: number;
      readonly bold: boolean;
      readonly cell: { readonly width: number; readonly height: number };
    }
  | {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly bitmap: Bitmap;
      readonly scaleX: number;
      readonly scaleY: number;
    }
  | {
      readonly kind: 'qr';
      readonly x: number;
      readonly y: number;
      readonly modules: readonly (readonly boolean[])[];
      readonly dots: number;
    };

/** A piece of paper, cut off. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly lines: readonly string[];
  readonly qr: string | null;
  /** False: torn off before its end. */
  readonly whole: boolean;
}

const FONT_B = { width: 9, height: 17 };
/** A sixth of an inch at 203 dpi. */
const DEFAULT_LINE_SPACING = 34;
/** Nobody's ticket is two metres long: then the paper is torn off. */
const LONGEST_DOTS = 16_000;
const MOST_MARKS = 2000;
const LONGEST_LINE_BYTES = 4096;
const LONGEST_QR_BYTES = 2953;

interface Style {
  align: number;
  bold: boolean;
  scaleX: number;
  scaleY: number;
  font: number;
  codePage: number;
  lineSpacing: number;
  unitsPerDot: number;
  qrDots: number;
}
const DEFAULTS: Readonly<Style> = {
  align: 0,
  bold: false,
  scaleX: 1,
  scaleY: 1,
  font: 0,
  codePage: 0,
  lineSpacing: DEFAULT_LINE_SPACING,
  unitsPerDot: 1,
  qrDots: 3,
};

interface Run {
  /** Dots of white before it. */
  readonly gap: number;
  readonly text: string;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly bold: boolean;
  readonly cell: { readonly width: number; readonly height: number };
}

/** The mechanics: keeps the printer's modes, puts marks on paper, hands over each piece at the cut. */
export class Paper {
  readonly #profile: PrinterProfile;
  readonly #onPiece: (piece: Piece) => void;
  #style: Style = { ...DEFAULTS };
  #marks: Mark[] = [];
  #lines: string[] = [];
  #qr: string | null = null;
  #qrContent: Uint8Array | null = null;
  #y = 0;
  #fed = 0;
  #line: Run[] = [];
  #lineBytes = 0;
  #gap = 0;

  constructor(profile: PrinterProfile, onPiece: (piece: Piece) => void) {
    this.#profile = profile;
    this.#onPiece = onPiece;
  }

  /** How much paper has run through so far. Dots. */
  get fed(): number {
    return this.#fed;
  }

  /** Hands over what is on the paper so far: it is not all of it. What has not been printed yet comes on the next piece. */
  tear(): void {
    this.#handOver(false);
  }

  apply(operation: Operation): void {
    const style = this.#style;
    switch (operation.op) {
      case 'text':
        return this.#write(operation.bytes);
      case 'line_feed':
        return this.#endLine();
      case 'initialize':
        return this.#initialize();
      case 'align':
        style.align = operation.n;
        return;
      case 'bold':
        style.bold = operation.n === 1;
        return;
      case 'font':
        style.font = operation.n;
        return;
      case 'code_page':
        style.codePage = operation.n;
        return;
      case 'scale':
        style.scaleX = operation.width;
        style.scaleY = operation.height;
        return;
      case 'line_spacing':
        style.lineSpacing = operation.units / style.unitsPerDot;
        return;
      case 'default_line_spacing':
        style.lineSpacing = DEFAULT_LINE_SPACING;
        return;
      case 'motion_units':
        style.unitsPerDot = operation.vertical === 0 ? 1 : operation.vertical / Math.round(this.#profile.dotsPerMm * 25.4);
        return;
      case 'position':
        this.#gap = operation.dots - lineWidth(this.#line);
        return;
      case 'move':
        this.#gap += operation.dots;
        return;
      case 'feed':
        return this.#feed(operation.units / style.unitsPerDot);
      case 'feed_lines':
        return this.#feed(operation.n * style.lineSpacing);
      case 'image':
        return this.#image(operation.bitmap, operation.scaleX, operation.scaleY);
      case 'qr_size':
        style.qrDots = Math.min(16, Math.max(1, operation.n));
        return;
      case 'qr_store':
        this.#qrContent = operation.content;
        return;
      case 'qr_print':
        return this.#printQr();
      case 'cut':
        return this.cut();
      default:
        return;
    }
  }

  /** Hands over what is on the paper; nothing where it is blank. */
  cut(): void {
    if (this.#line.length > 0) this.#endLine();
    this.#handOver(true);
  }

  #handOver(whole: boolean): void {
    const { dots: width } = this.#profile;
    if (this.#marks.length > 0)
      this.#onPiece({ width, height: Math.ceil(this.#y), marks: this.#marks, lines: this.#lines, qr: this.#qr, whole });
    this.#marks = [];
    this.#lines = [];
    this.#qr = null;
    this.#y = 0;
  }

  /** ESC @ forgets the line that was being put together, and every mode. */
  #initialize(): void {
    this.#line = [];
    this.#lineBytes = 0;
    this.#gap = 0;
    this.#style = { ...DEFAULTS };
    this.#qrContent = null;
    if (this.#profile.cutter === 'none') this.cut();
  }

  #write(bytes: Uint8Array): void {
    const room = LONGEST_LINE_BYTES - this.#lineBytes;
    const taken = bytes.subarray(0, Math.max(0, room));
    this.#lineBytes += taken.length;
    const { scaleX, scaleY, bold, font, codePage } = this.#style;
    const cell = font === 1 ? FONT_B : this.#profile.font;
    const text = iconv.decode(Buffer.from(taken), encodingOf(this.#profile, codePage));
    const last = this.#line.at(-1);
    const goesOn =
      this.#gap === 0 && last !== undefined && last.scaleX === scaleX && last.scaleY === scaleY && last.bold === bold && last.cell === cell;
    if (goesOn) this.#line[this.#line.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') this.#line.push({ gap: this.#gap, text, scaleX, scaleY, bold, cell });
    if (text !== '') this.#gap = 0;
  }

  /** Prints the line; one that is too long goes on below, letter by letter, as a printer does it. */
  #endLine(): void {
    for (const runs of breakRuns(this.#line, this.#profile.dots)) this.#printRuns(runs);
    if (this.#line.length === 0) this.#advance(this.#style.lineSpacing);
    this.#line = [];
    this.#lineBytes = 0;
    this.#gap = 0;
  }

  #printRuns(runs: readonly Run[]): void {
    const height = Math.max(...runs.map((run) => run.cell.height * run.scaleY));
    let x = this.#left(lineWidth(runs));
    for (const run of runs) {
      x += run.gap;
      const y = this.#y + height - run.cell.height * run.scaleY;
      this.#mark({ kind: 'text', x, y, text: run.text, scaleX: run.scaleX, scaleY: run.scaleY, bold: run.bold, cell: run.cell });
      x += widthOf(run) - run.gap;
    }
    this.#lines.push(readOut(runs));
    this.#advance(Math.max(height, this.#style.lineSpacing));
  }

  #feed(dots: number): void {
    if (this.#line.length > 0) {
      const spacing = this.#style.lineSpacing;
      this.#style.lineSpacing = 0;
      this.#endLine();
      this.#style.lineSpacing = spacing;
    }
    this.#advance(dots);
  }

  #image(bitmap: Bitmap, scaleX: number, scaleY: number): void {
    this.#mark({ kind: 'image', x: this.#left(bitmap.width * scaleX), y: this.#y, bitmap, scaleX, scaleY });
    this.#advance(bitmap.height * scaleY);
  }

  #printQr(): void {
    const content = this.#qrContent;
    if (!content || content.length === 0 || content.length > LONGEST_QR_BYTES) return;
    const modules = symbol(content);
    if (!modules) return;
    const dots = this.#style.qrDots;
    this.#qr = new TextDecoder().decode(content);
    this.#mark({ kind: 'qr', x: this.#left(modules.length * dots), y: this.#y, modules, dots });
    this.#advance(modules.length * dots);
  }

  #left(width: number): number {
    const spare = Math.max(0, this.#profile.dots - width);
    return this.#style.align === 1 ? Math.floor(spare / 2) : this.#style.align === 2 ? spare : 0;
  }

  #mark(mark: Mark): void {
    this.#marks.push(mark);
  }

  #advance(dots: number): void {
    this.#y += dots;
    this.#fed += dots;
    if (this.#y > LONGEST_DOTS || this.#marks.length > MOST_MARKS) this.tear();
  }
}

/** A page nobody has declared prints as the printer's first one. */
function encodingOf(profile: PrinterProfile, n: number): CodePageName {
  return (profile.codePages.find((page) => page.n === n) ?? profile.codePages[0])?.encoding ?? 'cp437';
}

const widthOf = (run: Run) => run.gap + [...run.text].length * run.cell.width * run.scaleX;
const lineWidth = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + widthOf(run), 0);

/** As a person reads the line: white between letters is a space, at its beginning it is nothing. */
const readOut = (runs: readonly Run[]) => runs.map(({ gap, text }, at) => (at > 0 && gap > 0 ? ` ${text}` : text)).join('');

function breakRuns(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const run of runs) {
    const advance = run.cell.width * run.scaleX;
    let text = '';
    let { gap } = run;
    used += gap;
    for (const letter of run.text) {
      if (used + advance > width && used > 0) {
        if (text !== '') line.push({ ...run, gap, text });
        lines.push(line);
        [line, text, used, gap] = [[], '', 0, 0];
      }
      text += letter;
      used += advance;
    }
    if (text !== '') line.push({ ...run, gap, text });
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** Null for more than a symbol can hold: a printer prints none then. */
function symbol(content: Uint8Array): boolean[][] | null {
  try {
    return encode([...content], { ecc: 'M', border: 0, boostEcc: false }).data;
  } catch {
    return null;
  }
}
