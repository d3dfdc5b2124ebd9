import type { Bitmap } from './bitmap.ts';

// The commands of Epson's "ESC/POS Command Reference", https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

export type Bytes = readonly number[] | Uint8Array;

const low = (value: number) => value & 0xff;
const high = (value: number) => (value >> 8) & 0xff;

/** ESC @: everything back to its default; what is buffered of an interrupted job is dropped. */
export const initialize: Bytes = [ESC, 0x40];
/** FS . */
export const singleByteText: Bytes = [FS, 0x2e];
/** ESC R 0: the twelve places of ASCII that national sets replace are ASCII. */
export const internationalSetUsa: Bytes = [ESC, 0x52, 0];
/** ESC t n */
export const codePage = (n: number): Bytes => [ESC, 0x74, low(n)];
/** GS P x y: units of 1/`dpi` inch for feeds and line spacing. */
export const motionUnits = (dpi: number): Bytes => [GS, 0x50, low(dpi), low(dpi)];
/** ESC 3 n: dots from line to line. Taller letters take what they need. */
export const lineSpacing = (dots: number): Bytes => [ESC, 0x33, low(dots)];
/** GS b n */
export const smoothing = (on: boolean): Bytes => [GS, 0x62, on ? 1 : 0];
/** ESC a n */
export const align = (where: 'left' | 'center' | 'right'): Bytes => [ESC, 0x61, { left: 0, center: 1, right: 2 }[where]];
/** ESC E n */
export const bold = (on: boolean): Bytes => [ESC, 0x45, on ? 1 : 0];
/** GS ! n: 1 to 8 times as wide and as high. */
export const scale = (width: number, height: number): Bytes => [GS, 0x21, ((width - 1) << 4) | (height - 1)];
export const lineFeed: Bytes = [0x0a];

/** ESC J n, as often as needed: prints what is in the buffer and feeds. Dots. */
export function feed(dots: number): Bytes {
  const bytes: number[] = [];
  for (let left = Math.max(0, Math.round(dots)); left > 0; left -= 255) bytes.push(ESC, 0x4a, Math.min(left, 255));
  return bytes;
}

/** GS V 65|66 0: feeds to the blade and cuts. */
export const cut = (kind: 'full' | 'partial'): Bytes => [GS, 0x56, kind === 'full' ? 65 : 66, 0];

/** ESC i: cuts where the paper stands. */
export const cutHere: Bytes = [ESC, 0x69];
/** GS e 3 m of Custom's kiosk printers: the presenter hands the ticket out by m steps, which are longer or shorter from model to model. */
export const present = (steps: number): Bytes => [GS, 0x65, 3, low(steps)];

const BAND_ROWS = 255;

/** GS v 0, in bands: small ones fit any printer's buffer, and a long picture starts to come out at once. */
export function raster(bitmap: Bitmap): Bytes {
  const rowBytes = Math.ceil(bitmap.width / 8);
  const parts: Uint8Array[] = [];
  for (let top = 0; top < bitmap.height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, bitmap.height - top);
    parts.push(Uint8Array.of(GS, 0x76, 0x30, 0, low(rowBytes), high(rowBytes), low(rows), high(rows)));
    parts.push(withoutRealtimeCommands(bitmap.bits.subarray(top * rowBytes, (top + rows) * rowBytes)));
  }
  return concat(parts);
}

/** As many zeros as the longest band of a picture has bytes. */
export const longestBand = (widthDots: number): Bytes => new Uint8Array(BAND_ROWS * Math.ceil(widthDots / 8));

const DLE = 0x10;
const REALTIME = new Set([0x04, 0x05, 0x14]);

/**
 * A printer obeys real-time commands (status, recovery, even power-off) wherever their bytes come along, in pictures too.
 * One more dot beside the one of DLE breaks the sequence, and nobody sees it.
 */
function withoutRealtimeCommands(bits: Uint8Array): Uint8Array {
  return bits.map((byte, at) => (byte === DLE && REALTIME.has(bits[at + 1] ?? 0) ? DLE | 0x08 : byte));
}

/** GS ( k, functions 165, 167, 169, 180, 181: a QR symbol, model 2, error correction M. */
export function qr(content: Uint8Array, moduleDots: number): Bytes {
  const stored = content.length + 3;
  return concat([
    [GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0],
    [GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, low(moduleDots)],
    [GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31],
    [GS, 0x28, 0x6b, low(stored), high(stored), 0x31, 0x50, 0x30],
    content,
    [GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30],
  ]);
}

/** GS ( H, function 48: the four characters (0x20 to 0x7E) come back as `37 22 d1 d2 d3 d4 00` once all before them is on paper. */
export const processId = (id: string): Bytes => [GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...[...id].map((character) => character.charCodeAt(0))];
/** GS r 1: the paper sensors, answered in turn with the other commands, so not before the job is done. */
export const paperStatus: Bytes = [GS, 0x72, 1];

export function concat(parts: readonly Bytes[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** UTF-8, without the platform's encoder: this package knows neither Node nor the DOM. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at++) {
    if (escaped[at] === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return Uint8Array.from(bytes);
}
