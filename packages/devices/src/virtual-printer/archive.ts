import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Piece } from './paper.ts';
import { drawPng, drawSvg } from './picture.ts';
import type { PrintedTicket } from './types.ts';

const OURS = /^ticket-\d{8}T\d{9}-\d+\.(?:png|svg)$/;

/** Keeps the last tickets, in memory and as files. */
export class Archive {
  readonly #directory: string;
  readonly #keep: number;
  #tickets: PrintedTicket[] = [];
  #count = 0;

  constructor(directory: string, keep: number) {
    this.#directory = resolve(directory);
    this.#keep = keep;
  }

  get tickets(): readonly PrintedTicket[] {
    return this.#tickets;
  }

  /** Makes the folder and throws away the pictures of an earlier day, so that no disk is ever filled. */
  async open(): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const earlier = (await readdir(this.#directory)).filter((file) => OURS.test(file));
    await Promise.all(earlier.map((file) => rm(join(this.#directory, file), { force: true })));
  }

  async add(piece: Piece, at: number): Promise<PrintedTicket> {
    const id = String(++this.#count);
    const stem = join(this.#directory, `ticket-${new Date(at).toISOString().replace(/[-:.Z]/g, '')}-${id}`);
    const svg = drawSvg(piece);
    await writeFile(`${stem}.svg`, svg);
    await writeFile(`${stem}.png`, await drawPng(piece));
    const ticket: PrintedTicket = { id, at, svg, pngPath: `${stem}.png`, lines: piece.lines, qr: piece.qr };
    const dropped = [ticket, ...this.#tickets].slice(this.#keep);
    this.#tickets = [ticket, ...this.#tickets].slice(0, this.#keep);
    await Promise.all(
      dropped.flatMap((old) => [rm(old.pngPath, { force: true }), rm(old.pngPath.replace(/png$/, 'svg'), { force: true })]),
    );
    return ticket;
  }
}
