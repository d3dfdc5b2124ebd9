import type { Bitmap } from '@foyer/ticket';
import { IGNORED, type Operation } from './operations.ts';

// How long each command is and what it means. After Epson's "ESC/POS Command Reference",
// https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/

/** `length` counts from the command's first byte. `null`: not enough bytes yet to know. */
export type Parsed = { readonly length: number; readonly operation: Operation } | { readonly skip: number } | { readonly need: number };

/** A picture of more bytes than this is passed over: no printer of a ticket has such paper. */
const LARGEST_IMAGE = 2 * 1024 * 1024;
/** The longest list that ends with NUL (tabs, old bar codes). */
const LONGEST_LIST = 256;

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DLE = 0x10;

/** Bytes after the two of the command, where their number is fixed. */
const ESC_ARGUMENTS: Readonly<Record<string, number>> = {
  ' ': 1,
  '!': 1,
  '%': 1,
  '-': 1,
  '2': 0,
  '3': 1,
  '=': 1,
  '?': 1,
  '@': 0,
  E: 1,
  G: 1,
  J: 1,
  K: 1,
  L: 0,
  M: 1,
  R: 1,
  S: 0,
  T: 1,
  V: 1,
  W: 8,
  a: 1,
  c: 2,
  d: 1,
  e: 1,
  i: 0,
  m: 0,
  p: 3,
  r: 1,
  t: 1,
  u: 1,
  v: 0,
  '{': 1,
  '<': 0,
  U: 1,
  A: 1,
};
const GS_ARGUMENTS: Readonly<Record<string, number>> = {
  '!': 1,
  $: 2,
  '/': 1,
  ':': 0,
  B: 1,
  E: 1,
  H: 1,
  I: 1,
  L: 2,
  P: 2,
  T: 1,
  W: 2,
  '\\': 2,
  '^': 3,
  a: 1,
  b: 1,
  c: 0,
  f: 1,
  h: 1,
  j: 1,
  r: 1,
  w: 1,
  x: 1,
  y: 1,
  z: 2,
};
const FS_ARGUMENTS: Readonly<Record<string, number>> = { '!': 1, '&': 0, '.': 0, '-': 1, C: 1, S: 2, W: 1, '?': 2, p: 2 };

/** GS e n, the presenter of kiosk printers: bytes that follow some of its functions. */
const PRESENTER_ARGUMENTS: Readonly<Record<number, number>> = { 3: 1, 32: 2 };

type Bytes = Uint8Array;

/** Reads the command at the start of `bytes`, which begin with a control character. */
export function parseCommand(bytes: Bytes): Parsed {
  switch (bytes[0]) {
    case ESC:
      return bytes.length < 2 ? { need: 2 } : parseEsc(bytes);
    case GS:
      return bytes.length < 2 ? { need: 2 } : parseGs(bytes);
    case FS:
      return bytes.length < 2 ? { need: 2 } : parseFs(bytes);
    case DLE:
      return bytes.length < 2 ? { need: 2 } : parseDle(bytes);
    case 0x0a:
      return { length: 1, operation: { op: 'line_feed' } };
    default:
      return { length: 1, operation: IGNORED };
  }
}

const name = (bytes: Bytes) => String.fromCharCode(bytes[1] ?? 0);
const word = (bytes: Bytes, at: number) => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
const signedWord = (bytes: Bytes, at: number) => (word(bytes, at) << 16) >> 16;
const whole = (bytes: Bytes, length: number, operation: () => Operation): Parsed =>
  bytes.length < length ? { need: length } : { length, operation: operation() };

function parseEsc(bytes: Bytes): Parsed {
  const command = name(bytes);
  if (command === 'D') return listToNul(bytes, 2);
  if (command === '*') return bytes.length < 5 ? { need: 5 } : { skip: 5 + word(bytes, 3) * ((bytes[2] ?? 0) >= 32 ? 3 : 1) };
  if (command === '&') return bytes.length < 6 ? { need: 6 } : userCharacters(bytes);
  if (command === '(') return bytes.length < 5 ? { need: 5 } : { skip: 5 + word(bytes, 3) };
  if (command === '$') return whole(bytes, 4, () => ({ op: 'position', dots: word(bytes, 2) }));
  if (command === '\\') return whole(bytes, 4, () => ({ op: 'move', dots: signedWord(bytes, 2) }));
  return whole(bytes, 2 + (ESC_ARGUMENTS[command] ?? 0), () => escOperation(command, bytes[2] ?? 0));
}

function escOperation(command: string, n: number): Operation {
  switch (command) {
    case '@':
      return { op: 'initialize' };
    case 'a':
      return { op: 'align', n: n & 0x0f };
    case 'E':
    case 'G':
      return { op: 'bold', n: n & 1 };
    case 'M':
      return { op: 'font', n: n & 0x0f };
    case 't':
      return { op: 'code_page', n };
    case 'R':
      return { op: 'international', n };
    case 'J':
      return { op: 'feed', units: n };
    case 'd':
      return { op: 'feed_lines', n };
    case '3':
      return { op: 'line_spacing', units: n };
    case '2':
      return { op: 'default_line_spacing' };
    case 'i':
    case 'm':
      return { op: 'cut' };
    default:
      return IGNORED;
  }
}

/** ESC &: width and dots for each letter from c1 to c2, one after another; passed over letter by letter. */
function userCharacters(bytes: Bytes): Parsed {
  const rows = bytes[2] ?? 0;
  let at = 5;
  for (let code = bytes[3] ?? 0; code <= (bytes[4] ?? 0); code++) {
    if (at >= bytes.length) return { need: at + 1 };
    at += 1 + (bytes[at] ?? 0) * rows;
    if (at > LARGEST_IMAGE) return { skip: at };
  }
  return { skip: at };
}

function parseGs(bytes: Bytes): Parsed {
  const command = name(bytes);
  switch (command) {
    case 'v':
      return bytes.length < 8 ? { need: 8 } : rasterImage(bytes);
    case 'V':
      return bytes.length < 3 ? { need: 3 } : whole(bytes, (bytes[2] ?? 0) >= 65 ? 4 : 3, () => ({ op: 'cut' }));
    case '(':
      return bytes.length < 5 ? { need: 5 } : parameterised(bytes);
    case '8':
      return bytes.length < 7 ? { need: 7 } : longGraphics(bytes);
    case 'k':
      return bytes.length < 4 ? { need: 4 } : (bytes[2] ?? 0) >= 65 ? { skip: 4 + (bytes[3] ?? 0) } : listToNul(bytes, 3);
    case '*':
      return bytes.length < 4 ? { need: 4 } : { skip: 4 + (bytes[2] ?? 0) * (bytes[3] ?? 0) * 8 };
    case 'e':
      return bytes.length < 3 ? { need: 3 } : { skip: 3 + (PRESENTER_ARGUMENTS[bytes[2] ?? 0] ?? 0) };
    case 'g':
      return bytes.length < 3 ? { need: 3 } : { skip: bytes[2] === 0x31 ? 3 : 6 };
    default:
      return whole(bytes, 2 + (GS_ARGUMENTS[command] ?? 0), () => gsOperation(command, bytes));
  }
}

function gsOperation(command: string, bytes: Bytes): Operation {
  const n = bytes[2] ?? 0;
  switch (command) {
    case '!':
      return { op: 'scale', width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 };
    case 'P':
      return { op: 'motion_units', vertical: bytes[3] ?? 0 };
    case 'r':
      return { op: 'transmit_status', n: n & 0x0f };
    case 'a':
      return { op: 'automatic_status', n };
    case 'I':
      return { op: 'identity', n };
    default:
      return IGNORED;
  }
}

/** GS v 0 */
function rasterImage(bytes: Bytes): Parsed {
  const mode = (bytes[3] ?? 0) & 3;
  const rowBytes = word(bytes, 4);
  const rows = word(bytes, 6);
  return image(bytes, 8, rowBytes * 8, rows, mode & 1 ? 2 : 1, mode & 2 ? 2 : 1);
}

function image(bytes: Bytes, header: number, width: number, height: number, scaleX: number, scaleY: number): Parsed {
  const size = Math.ceil(width / 8) * height;
  if (size > LARGEST_IMAGE || size === 0) return { skip: header + size };
  const bitmap = (): Bitmap => ({ width, height, bits: bytes.slice(header, header + size) });
  return whole(bytes, header + size, () => ({ op: 'image', bitmap: bitmap(), scaleX, scaleY }));
}

/** GS ( x pL pH: the length is said, so that what is not known can be passed over. */
function parameterised(bytes: Bytes): Parsed {
  const length = 5 + word(bytes, 3);
  const kind = String.fromCharCode(bytes[2] ?? 0);
  if (kind === 'k') return whole(bytes, length, () => symbolOperation(bytes.subarray(5, length)));
  if (kind === 'H') return whole(bytes, length, () => responseOperation(bytes.subarray(5, length)));
  if (kind === 'L') return graphics(bytes, 5, length);
  return { skip: length };
}

/** GS ( k: `cn fn …`; 49 is QR. */
function symbolOperation(parameters: Bytes): Operation {
  if (parameters[0] !== 0x31) return IGNORED;
  switch (parameters[1]) {
    case 0x43:
      return { op: 'qr_size', n: parameters[2] ?? 3 };
    case 0x50:
      return { op: 'qr_store', content: parameters.slice(3) };
    case 0x51:
      return { op: 'qr_print' };
    default:
      return IGNORED;
  }
}

/** GS ( H function 48 */
function responseOperation(parameters: Bytes): Operation {
  if (parameters[0] !== 0x30 || parameters[1] !== 0x30 || parameters.length !== 6) return IGNORED;
  return { op: 'process_id', id: parameters.slice(2) };
}

/** GS 8 L p1 p2 p3 p4: as GS ( L, with a longer length. */
function longGraphics(bytes: Bytes): Parsed {
  return graphics(bytes, 7, 7 + word(bytes, 3) + word(bytes, 5) * 65536);
}

/** Function 112 keeps a picture that function 50 prints; here it is on the paper at once, which looks the same. */
function graphics(bytes: Bytes, header: number, length: number): Parsed {
  if (bytes.length < Math.min(length, header + 10)) return { need: Math.min(length, header + 10) };
  if (bytes[header + 1] !== 0x70 || length < header + 10) return { skip: length };
  const width = word(bytes, header + 6);
  const height = word(bytes, header + 8);
  if (length !== header + 10 + Math.ceil(width / 8) * height) return { skip: length };
  return image(bytes, header + 10, width, height, bytes[header + 3] === 2 ? 2 : 1, bytes[header + 4] === 2 ? 2 : 1);
}

function parseFs(bytes: Bytes): Parsed {
  const command = name(bytes);
  if (command === '(') return bytes.length < 5 ? { need: 5 } : { skip: 5 + word(bytes, 3) };
  if (command === '2') return { skip: 4 + 72 };
  if (command === 'q') return storedLogos(bytes);
  return whole(bytes, 2 + (FS_ARGUMENTS[command] ?? 0), () => IGNORED);
}

/** FS q n: logos for the printer's own memory, each with its size. Passed over. */
function storedLogos(bytes: Bytes): Parsed {
  if (bytes.length < 3) return { need: 3 };
  let at = 3;
  for (let logo = 0; logo < (bytes[2] ?? 0); logo++) {
    if (at + 4 > bytes.length) return { need: at + 4 };
    at += 4 + word(bytes, at) * word(bytes, at + 2) * 8;
    if (at > LARGEST_IMAGE) return { skip: at };
  }
  return { skip: at };
}

/** Real-time commands were obeyed when they came in; here they are only passed over. */
function parseDle(bytes: Bytes): Parsed {
  if (bytes[1] === 0x04 || bytes[1] === 0x05) return { skip: 3 };
  if (bytes[1] === 0x14) return bytes.length < 3 ? { need: 3 } : { skip: bytes[2] === 8 ? 10 : 5 };
  return { length: 1, operation: IGNORED };
}

function listToNul(bytes: Bytes, from: number): Parsed {
  const end = bytes.indexOf(0, from);
  if (end >= 0) return { skip: end + 1 };
  return bytes.length > LONGEST_LIST ? { skip: bytes.length } : { need: bytes.length + 1 };
}
