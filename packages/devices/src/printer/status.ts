import type { PrinterState } from './types.ts';

/** What the printer last said of itself, in its own terms. */
export interface PrinterBits {
  readonly offline: boolean;
  readonly cover: boolean;
  readonly paperEnd: boolean;
  readonly nearEnd: boolean;
  readonly cutter: boolean;
  readonly error: boolean;
}

export const ALL_WELL: PrinterBits = { offline: false, cover: false, paperEnd: false, nearEnd: false, cutter: false, error: false };

export type RealtimeStatus = 1 | 2 | 3 | 4;

/** The answer to `DLE EOT n`, https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/dle_eot.html */
export function applyRealtime(bits: PrinterBits, n: RealtimeStatus, byte: number): PrinterBits {
  const has = (bit: number) => (byte & (1 << bit)) !== 0;
  switch (n) {
    case 1:
      return { ...bits, offline: has(3) };
    case 2:
      return { ...bits, cover: has(2) };
    case 3:
      return { ...bits, cutter: has(3), error: has(2) || has(5) || has(6) };
    case 4:
      return { ...bits, nearEnd: (byte & 0x0c) !== 0, paperEnd: (byte & 0x60) !== 0 };
  }
}

/** Four bytes of automatic status (`GS a`), https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/gs_la.html */
export function automaticStatus(bytes: readonly number[]): PrinterBits {
  const [first = 0, second = 0, third = 0] = bytes;
  return {
    offline: (first & 0x08) !== 0,
    cover: (first & 0x20) !== 0,
    cutter: (second & 0x08) !== 0,
    error: (second & 0x64) !== 0,
    nearEnd: (third & 0x03) !== 0,
    paperEnd: (third & 0x0c) !== 0,
  };
}

/** The one thing a person should see to first. */
export function stateOf(bits: PrinterBits): PrinterState {
  if (bits.cover) return 'cover_open';
  if (bits.paperEnd) return 'paper_end';
  if (bits.cutter) return 'cutter';
  if (bits.error) return 'error';
  if (bits.offline) return 'offline';
  return bits.nearEnd ? 'paper_near_end' : 'ready';
}

export type PrinterMessage =
  | { readonly kind: 'realtime'; readonly byte: number }
  | { readonly kind: 'automatic'; readonly bits: PrinterBits }
  /** The answer to `GS r 1`. */
  | { readonly kind: 'paper'; readonly byte: number }
  /** The answer to `GS ( H`. */
  | { readonly kind: 'process_id'; readonly id: string };

const HEADER = 0x37;
const PROCESS_ID = 0x22;
const LONGEST_BLOCK = 96;
/**
 * All that `GS r 1` is answered with: paper there, near its end, at its end, both. Its sensors speak two bits each, and the rest are 0.
 * Any other byte is noise, which must never prove a ticket (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/gs_lr.html).
 */
const PAPER_ANSWERS: ReadonlySet<number> = new Set([0x00, 0x03, 0x0c, 0x0f]);

/** Tells a printer's bytes apart, however they are cut up. Bytes that mean nothing are passed over. */
export function createStatusParser(onMessage: (message: PrinterMessage) => void): (chunk: Uint8Array) => void {
  let automatic: number[] = [];
  let block: number[] = [];

  function outside(byte: number): void {
    if (byte === HEADER) block = [byte];
    else if ((byte & 0x93) === 0x12) onMessage({ kind: 'realtime', byte });
    else if ((byte & 0x93) === 0x10) automatic = [byte];
    else if (PAPER_ANSWERS.has(byte)) onMessage({ kind: 'paper', byte });
  }

  function insideAutomatic(byte: number): void {
    // Only the first of the four may have bit 4, and none has bit 7: anything else means that some were lost.
    if ((byte & 0x90) !== 0) {
      automatic = [];
      outside(byte);
      return;
    }
    automatic.push(byte);
    if (automatic.length < 4) return;
    onMessage({ kind: 'automatic', bits: automaticStatus(automatic) });
    automatic = [];
  }

  function insideBlock(byte: number): void {
    if (byte !== 0 && byte < 0x20) {
      block = [];
      outside(byte);
      return;
    }
    if (byte !== 0) {
      block.push(byte);
      if (block.length > LONGEST_BLOCK) block = [];
      return;
    }
    if (block[1] === PROCESS_ID && block.length === 6) onMessage({ kind: 'process_id', id: String.fromCharCode(...block.slice(2)) });
    block = [];
  }

  return (chunk) => {
    for (const byte of chunk) {
      if (block.length > 0) insideBlock(byte);
      else if (automatic.length > 0) insideAutomatic(byte);
      else outside(byte);
    }
  };
}
