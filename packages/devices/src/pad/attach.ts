import type { Duplex } from 'node:stream';
import { systemClock } from '../printer/clock.ts';
import { decodePadLine, encodeHubLine, type HubLine, type PadLine } from './codec.ts';
import { createLineSplitter } from './line-splitter.ts';
import type { AttachedPad, Lamp, LampState, PadAnswer, PadOptions } from './types.ts';

/** The same key again sooner than this is the same finger. ms */
export const DEBOUNCE_MS = 300;
/** Pads say hello every ten seconds: after two and a half of those, nobody is there. ms */
export const PRESENCE_MS = 25_000;
/** A write to an unplugged adapter never calls back. ms */
export const WRITE_MS = 2000;
/** A press that the hub has not decided by then is answered BUSY, and its late answer is dropped. ms */
export const ANSWER_MS = 5000;

interface Pressed {
  readonly at: number;
  readonly key: string;
  readonly address: string | null;
  /** The running numbers it came under: more than one where a key bounced or an answer got lost. */
  readonly sequences: Set<number>;
  answer: PadAnswer | null;
}

type Press = Extract<PadLine, { kind: 'press' }>;

/** Listens to the pad, or the pads of a shared line, at the other end of a stream. */
export function attachPad(duplex: Duplex, options: PadOptions): AttachedPad {
  return new Pads(duplex, options);
}

class Pads implements AttachedPad {
  readonly #duplex: Duplex;
  readonly #options: PadOptions;
  /** The last press of each address. */
  readonly #last = new Map<string | null, Pressed>();
  #present = false;
  #closed = false;
  #cancelPresence: () => void = () => {};

  constructor(duplex: Duplex, options: PadOptions) {
    this.#duplex = duplex;
    this.#options = options;
    const split = createLineSplitter(
      (line) => this.#read(line),
      () => this.#write({ kind: 'again', why: 'LONG', address: null }),
    );
    // A press that waited here while nobody listened is not a press any more.
    while (duplex.read() !== null);
    duplex.on('data', (chunk: Uint8Array) => split(chunk));
    duplex.on('error', () => this.#gone());
    duplex.once('close', () => this.#gone());
    this.#write({ kind: 'hello', address: null });
  }

  get #clock() {
    return this.#options.clock ?? systemClock;
  }

  get present(): boolean {
    return this.#present;
  }

  lamp(lamp: Lamp, state: LampState, address?: string): void {
    this.#write({ kind: 'lamp', lamp, state, address: address ?? null });
  }

  text(text: string, address?: string): void {
    this.#write({ kind: 'text', text, address: address ?? null });
  }

  async close(): Promise<void> {
    this.#gone();
    this.#duplex.destroy();
  }

  #read(text: string): void {
    const decoded = decodePadLine(text);
    if (!decoded.ok) {
      this.#write({ kind: 'again', why: decoded.why, address: null });
      return;
    }
    this.#seen();
    if (decoded.line.kind === 'press') this.#press(decoded.line);
  }

  #press(line: Press): void {
    const at = this.#clock.now();
    const last = this.#last.get(line.address);
    if (last && isRepeat(last, line, at)) {
      // The first press decides; every line gets its answer.
      last.sequences.add(line.sequence);
      if (last.answer) this.#answer(line.sequence, line.address, last.answer);
      return;
    }
    const pressed: Pressed = { at, key: line.key, address: line.address, sequences: new Set([line.sequence]), answer: null };
    this.#last.set(line.address, pressed);
    this.#decide(line, pressed);
  }

  #decide({ key, sequence, address }: Press, pressed: Pressed): void {
    const settle = (answer: PadAnswer) => {
      if (pressed.answer) return;
      stop();
      pressed.answer = answer;
      for (const own of pressed.sequences) this.#answer(own, address, answer);
    };
    const stop = this.#clock.after(ANSWER_MS, () => settle({ ok: false, why: 'BUSY' }));
    this.#options.onPress({ key, sequence, address, at: pressed.at }).then(settle, () => settle({ ok: false, why: 'OFFLINE' }));
  }

  #answer(sequence: number, address: string | null, answer: PadAnswer): void {
    this.#write({ kind: 'answer', sequence, answer, address });
  }

  #seen(): void {
    this.#cancelPresence();
    this.#cancelPresence = this.#clock.after(PRESENCE_MS, () => this.#setPresent(false));
    this.#setPresent(true);
  }

  #setPresent(present: boolean): void {
    if (this.#present === present) return;
    this.#present = present;
    this.#options.onPresence?.(present);
  }

  #write(line: HubLine): void {
    if (this.#closed || this.#duplex.destroyed) return;
    const stop = this.#clock.after(WRITE_MS, () => this.#duplex.destroy());
    this.#duplex.write(encodeHubLine(line), 'latin1', stop);
  }

  #gone(): void {
    this.#closed = true;
    this.#cancelPresence();
    this.#setPresent(false);
  }
}

/** A pad's running number goes round after 256 presses, so the same number long after is another press. */
function isRepeat(last: Pressed, line: Press, at: number): boolean {
  if (last.key !== line.key) return false;
  return at - last.at < DEBOUNCE_MS || (last.sequences.has(line.sequence) && at - last.at < PRESENCE_MS);
}
