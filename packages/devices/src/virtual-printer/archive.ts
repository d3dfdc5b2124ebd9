import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Piece } from './paper.ts';
import { drawPng, drawSvg } from './picture.ts';
import type { PrintedTicket } from './types.ts';

/** When it was printed, to the millisecond, and its running number: names sort as the tickets came out. */
const OURS = /^ticket-\d{8}T\d{9}-\d+\.json$/;
const ENDINGS = ['svg', 'png', 'json'] as const;

/** What the pictures alone do not say. */
type Note = Pick<PrintedTicket, 'id' | 'at' | 'lines' | 'qr' | 'whole'>;

/** Keeps the last tickets, in memory and as files, over a restart too. */
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

  /** Makes the folder, or takes up what was printed before. */
  async open(): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const notes = (await readdir(this.#directory)).filter((file) => OURS.test(file)).sort();
    const stems = notes.map((file) => join(this.#directory, file.replace(/\.json$/, ''))).reverse();
    this.#tickets = (await Promise.all(stems.slice(0, this.#keep).map(readTicket))).filter((ticket) => ticket !== null);
    this.#count = Math.max(0, ...this.#tickets.map(({ id }) => Number(id)));
    await Promise.all(stems.slice(this.#keep).map(removeTicket));
  }

  async add(piece: Piece, at: number): Promise<PrintedTicket> {
    const id = String(++this.#count);
    const stem = join(this.#directory, `ticket-${new Date(at).toISOString().replace(/[-:.Z]/g, '')}-${id}`);
    const { lines, qr, whole } = piece;
    const svg = drawSvg(piece);
    await writeFile(`${stem}.svg`, svg);
    await writeFile(`${stem}.png`, await drawPng(piece));
    // Last: a ticket without its note was cut short by a crash, and is not taken up again.
    await writeFile(`${stem}.json`, JSON.stringify({ id, at, lines, qr, whole } satisfies Note));
    const ticket: PrintedTicket = { id, at, svg, pngPath: `${stem}.png`, lines, qr, whole };
    const dropped = [ticket, ...this.#tickets].slice(this.#keep);
    this.#tickets = [ticket, ...this.#tickets].slice(0, this.#keep);
    await Promise.all(dropped.map(({ pngPath }) => removeTicket(pngPath.replace(/\.png$/, ''))));
    return ticket;
  }
}

async function readTicket(stem: string): Promise<PrintedTicket | null> {
  try {
    const note = JSON.parse(await readFile(`${stem}.json`, 'utf8')) as Omit<Note, 'whole'> & Partial<Note>;
    // The first versions did not say it.
    return { whole: true, ...note, svg: await readFile(`${stem}.svg`, 'utf8'), pngPath: `${stem}.png` };
  } catch {
    return null;
  }
}

async function removeTicket(stem: string): Promise<void> {
  await Promise.all(ENDINGS.map((ending) => rm(`${stem}.${ending}`, { force: true })));
}
