import { type Bitmap, emptyBitmap, isBlack, setBlack } from './bitmap.ts';
import { encodeText } from './code-pages.ts';
import * as command from './commands.ts';
import type { Align, Direction, TextSize, TicketDocument, TicketLine } from './document.ts';
import { plainText } from './plain-text.ts';
import type { PrinterProfile } from './profile.ts';
import { moduleDots, qrBitmap, qrModules } from './qr.ts';
import type { Rasterize } from './rasterize.ts';
import { EM_DOTS, isNumber, letterScale, numberEm, numberScale } from './sizes.ts';
import { wrap } from './wrap.ts';

type LineOf<Kind extends TicketLine['kind']> = Extract<TicketLine, { kind: Kind }>;

interface Press {
  readonly profile: PrinterProfile;
  readonly rasterize: Rasterize;
  readonly dir: Direction;
  readonly locale: string;
}

/**
 * The ticket as ESC/POS bytes for a printer of this profile, from `ESC @` to the cut.
 * A text goes out in a code page the profile proves, letter by letter, or else as dots. The proof of printing
 * is not part of the document: the driver adds it (`proofRequest`), since it must know the answer again.
 */
export function renderEscpos(document: TicketDocument, profile: PrinterProfile, rasterize: Rasterize): Uint8Array {
  const press = { profile, rasterize, dir: document.dir, locale: document.locale };
  return command.concat([...prologue(profile), ...document.lines.flatMap((line) => renderLine(line, press))]);
}

/** The command after a job whose answer proves the printing. @param id four characters from 0x20 to 0x7E. */
export function proofRequest(profile: PrinterProfile, id: string): Uint8Array {
  if (profile.proof === 'none') return new Uint8Array();
  return command.concat([profile.proof === 'process_id' ? command.processId(id) : command.paperStatus]);
}

/**
 * Ends what a job may have left unfinished when it broke off on its way. A printer in the middle of a picture takes what comes for its
 * dots: the zeros make the rest of the largest band white, and mean nothing to a printer that awaits commands.
 */
export function endOfHalfAJob(profile: PrinterProfile): Uint8Array {
  return command.concat([command.longestBand(profile.dots), command.initialize]);
}

/** Cuts off the half ticket that hangs from the printer then. */
export function handOutHalfATicket(profile: PrinterProfile): Uint8Array {
  return command.concat(handOut(profile));
}

function prologue(profile: PrinterProfile): command.Bytes[] {
  return [
    command.initialize,
    ...(profile.doubleByte ? [command.singleByteText] : []),
    command.internationalSetUsa,
    ...(profile.motionUnits ? [command.motionUnits(Math.round(profile.dotsPerMm * 25.4))] : []),
    command.lineSpacing(profile.font.height + 6),
    ...(profile.smoothing ? [command.smoothing(true)] : []),
  ];
}

function renderLine(line: TicketLine, press: Press): command.Bytes[] {
  switch (line.kind) {
    case 'text':
      return renderText(line, press);
    case 'rule':
      return [command.align('left'), command.raster(rule(press.profile.dots))];
    case 'space':
      return [command.feed(line.mm * press.profile.dotsPerMm)];
    case 'qr':
      return renderQr(line, press.profile);
    case 'logo':
      return [command.align('left'), command.raster(centred(line.bitmap, press.profile.dots))];
    case 'cut':
      return handOut(press.profile);
  }
}

/** What brings the paper into a person's hand. */
function handOut({ cutCommand, cutter, presenter, tearFeedDots }: PrinterProfile): command.Bytes[] {
  if (cutter === 'none') return [command.feed(tearFeedDots)];
  const cut = cutCommand === 'gs_v' ? [command.cut(cutter)] : [command.feed(tearFeedDots), command.cutHere];
  return presenter ? [...cut, command.present(presenter.steps)] : cut;
}

function renderText(line: LineOf<'text'>, press: Press): command.Bytes[] {
  const text = plainText(line.text);
  if (text === '') return [];
  const encoded = encodeText(text, press.profile);
  return encoded ? renderLetters(line, text, press) : renderDots(line, text, press);
}

/** In the printer's own letters. The code page is said with every line: nothing depends on what was printed before. */
function renderLetters(line: LineOf<'text'>, text: string, press: Press): command.Bytes[] {
  const [width, height] = scaleOf(line.size, text, press.profile);
  const columns = Math.floor(press.profile.columns / width);
  const lines = wrap(text, columns, (piece) => [...piece].length);
  return [
    command.align(printerAlign(line.align, press.dir)),
    command.bold(line.weight === 'bold'),
    command.scale(width, height),
    ...lines.flatMap((part) => {
      const encoded = encodeText(part, press.profile);
      return encoded ? [command.codePage(encoded.page), encoded.bytes, command.lineFeed] : [];
    }),
    command.scale(1, 1),
    command.bold(false),
  ];
}

function scaleOf(size: TextSize, text: string, { columns, maxScale }: PrinterProfile): readonly [number, number] {
  if (!isNumber(size)) return letterScale(size, [...text].length, columns);
  const times = numberScale(size, text, columns, maxScale);
  return [times, times];
}

function renderDots(line: LineOf<'text'>, text: string, press: Press): command.Bytes[] {
  const { dir, locale, profile } = press;
  const fontSizeDots = isNumber(line.size) ? numberEm(line.size, text, profile.dots) : EM_DOTS[line.size];
  const bitmap = press.rasterize({ text, dir, locale, fontSizeDots, weight: line.weight, align: line.align, widthDots: profile.dots });
  return [command.align('left'), command.raster(bitmap)];
}

function renderQr(line: LineOf<'qr'>, profile: PrinterProfile): command.Bytes[] {
  if (!profile.qr) return [command.align('left'), command.raster(qrBitmap(line.data, line.mm, profile.dotsPerMm, profile.dots))];
  const dots = moduleDots(qrModules(line.data).length, line.mm, profile.dotsPerMm, profile.dots);
  return [command.align('center'), command.qr(command.utf8(line.data), dots)];
}

function printerAlign(align: Align, dir: Direction): 'left' | 'center' | 'right' {
  if (align === 'center') return 'center';
  return (align === 'start') === (dir === 'ltr') ? 'left' : 'right';
}

function rule(widthDots: number): Bitmap {
  return { width: widthDots, height: 2, bits: new Uint8Array(Math.ceil(widthDots / 8) * 2).fill(0xff) };
}

/** `ESC a` moves raster images on some printers and not on others, so an image brings its own margin. */
function centred(bitmap: Bitmap, widthDots: number): Bitmap {
  const wide = emptyBitmap(widthDots, bitmap.height);
  const left = Math.floor((widthDots - bitmap.width) / 2);
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = Math.max(0, -left); x < bitmap.width && x + left < widthDots; x++) {
      if (isBlack(bitmap, x, y)) setBlack(wide, x + left, y);
    }
  }
  return wide;
}
