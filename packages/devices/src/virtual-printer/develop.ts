import type { PrinterProfile } from '@foyer/ticket';
import { Paper, type Piece } from './paper.ts';
import { createEscposParser } from './parser.ts';
import { drawPng } from './picture.ts';

export interface Developed {
  /** A PNG file: one pixel is one dot, with white around it. */
  readonly png: Uint8Array;
  /** What came as letters, top to bottom. */
  readonly lines: readonly string[];
  readonly qr: string | null;
}

/** What a printer of this profile makes of a job's bytes, without a printer. */
export async function develop(bytes: Uint8Array, profile: PrinterProfile): Promise<Developed> {
  const pieces: Piece[] = [];
  const paper = new Paper(profile, (piece) => pieces.push(piece));
  createEscposParser((operation) => paper.apply(operation)).push(bytes);
  // Without a cutter nothing says where the ticket ends.
  paper.tear();
  const [piece] = pieces;
  if (!piece) throw new Error('the job prints nothing');
  return { png: await drawPng(piece), lines: piece.lines, qr: piece.qr };
}
