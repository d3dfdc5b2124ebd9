import type { Duplex } from 'node:stream';
import { systemClock } from '../printer/clock.ts';
import { decodePadLine, encodeHubLine, type HubLine, type PadLine } from './codec.ts';
import { createLineSplitter } from './line-splitter.ts';
import { noiseMeter } from './noise.ts';
import { PressMemory } from './press-memory.ts';
import { type AttachedPad, LAMPS, type PadAnswer, type PadOptions, type ShownFace } from './types.ts';

/** Pads say hello every ten seconds: after two and a half of those, nobody is there. ms */
export const PRESENCE_MS = 25_000;
/** A write to an unplugged adapter never calls back. ms */
export const WRITE_MS = 2000;
/** A press that the hub has not decided by then is answered BUSY, and its late answer is dropped. ms */
export const ANSWER_MS = 5000;

type Address = string | null;
type Press = Extract<PadLine, { kind: 'press' }>;

/** Listens to the pad, or the pads of a shared line, at the other end of a stream. */
export function attachPad(duplex: Duplex, options: PadOptions): AttachedPad {
  return new Pads(duplex, options);
}

class Pads implements AttachedPad {
  readonly #duplex: Duplex;
  readonly #options: PadOptions;
  readonly #presses: PressMemory;
  /** Who is heard, and the way to stop waiting for the next word. */
  readonly #heard = new Map<Address, () => void>();
  readonly #faces = new Map<Address, ShownFace>();
  readonly #noise;
  #fenced: boolean;
  #closed = false;

  constructor(duplex: Duplex, options: PadOptions) {
    this.#duplex = duplex;
    this.#options = options;
    this.#presses = options.presses ?? new PressMemory();
    this.#noise = noiseMeter(this.#clock, (noisy) => options.onNoise?.(noisy));
    this.#fenced = options.fenceMs !== undefined && options.fenceMs > 0;
    if (this.#fenced) this.#clock.after(options.fenceMs ?? 0, () => (this.#fenced = false));
    const split = createLineSplitter(
      (line) => this.#read(line),
      () => this.#noise.isTellable() && this.#write({ kind: 'again', why: 'LONG', address: null }),
    );
    // A press that waited here while nobody listened is not a press any more.
    while (duplex.read() !== null);
    duplex.on('data', (chunk: Uint8Array) => {
      this.#noise.heard(chunk.length);
      split(chunk);
    });
    duplex.on('error', () => this.#gone());
    duplex.once('close', () => this.#gone());
    this.#write({ kind: 'hello', address: null });
  }

  get #clock() {
    return this.#options.clock ?? systemClock;
  }

  isPresent(address?: Address): boolean {
    return address === undefined || address === null ? this.#heard.size > 0 : this.#heard.has(address);
  }

  show(face: ShownFace, address: Address = null): void {
    const before = this.#faces.get(address);
    this.#faces.set(address, face);
    this.#writeFace(face, before, address);
  }

  async close(): Promise<void> {
    this.#gone();
    this.#duplex.destroy();
  }

  #read(text: string): void {
    const decoded = decodePadLine(text);
    if (!decoded.ok) {
      if (this.#noise.isTellable()) this.#write({ kind: 'again', why: decoded.why, address: null });
      return;
    }
    this.#noise.clear();
    this.#seen(decoded.line.address);
    if (decoded.line.kind === 'press') this.#press(decoded.line);
    else this.#hello(decoded.line.address);
  }

  /** It may have just been switched on, and dark. */
  #hello(address: Address): void {
    this.#fenced = false;
    const face = this.#faceOf(address);
    if (face) this.#writeFace(face, undefined, address);
  }

  #press(line: Press): void {
    const at = this.#clock.now();
    const tell = (answer: PadAnswer) => this.#answer(line.sequence, line.address, answer);
    if (!this.#fenced) this.#presses.take(line, at, tell, (late) => this.#decide(line, at, late));
    else if (!this.#presses.takeAgain(line, at, tell)) tell({ ok: false, why: 'STALE' });
  }

  #decide({ key, operand, sequence, address }: Press, at: number, late: (answer: PadAnswer) => void): Promise<PadAnswer> {
    const about = this.#faceOf(address)?.about ?? null;
    return new Promise((resolve) => {
      const stop = this.#clock.after(ANSWER_MS, () => resolve({ ok: false, why: 'BUSY' }));
      const settle = (answer: PadAnswer) => {
        stop();
        resolve(answer);
        late(answer);
      };
      this.#options.onPress({ key, operand, sequence, address, about, at }).then(settle, () => settle({ ok: false, why: 'OFFLINE' }));
    });
  }

  #answer(sequence: number, address: Address, answer: PadAnswer): void {
    this.#write({ kind: 'answer', sequence, answer, address });
  }

  #seen(address: Address): void {
    const stop = this.#heard.get(address);
    stop?.();
    this.#heard.set(
      address,
      this.#clock.after(PRESENCE_MS, () => {
        this.#heard.delete(address);
        this.#options.onPresence?.(address, false);
      }),
    );
    if (!stop) this.#options.onPresence?.(address, true);
  }

  #faceOf(address: Address): ShownFace | undefined {
    return this.#faces.get(address) ?? this.#faces.get(null);
  }

  #writeFace(face: ShownFace, before: ShownFace | undefined, address: Address): void {
    for (const lamp of LAMPS)
      if (face.lamps[lamp] !== before?.lamps[lamp]) this.#write({ kind: 'lamp', lamp, state: face.lamps[lamp], address });
    if (face.text !== before?.text) this.#write({ kind: 'text', text: face.text, address });
  }

  #write(line: HubLine): void {
    if (this.#closed || this.#duplex.destroyed) return;
    const stop = this.#clock.after(WRITE_MS, () => this.#duplex.destroy());
    this.#duplex.write(encodeHubLine(line), 'latin1', stop);
  }

  #gone(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#noise.close();
    for (const [address, stop] of this.#heard) {
      stop();
      this.#options.onPresence?.(address, false);
    }
    this.#heard.clear();
  }
}
