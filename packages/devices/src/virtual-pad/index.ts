import { Duplex } from 'node:stream';
import { decodeHubLine, encodePadLine, type HubLine } from '../pad/codec.ts';
import { createLineSplitter } from '../pad/line-splitter.ts';
import { DARK, type Lamp, type LampState, type PadAnswer, type PadKey } from '../pad/types.ts';
import { systemClock } from '../printer/clock.ts';
import type { DeviceClock } from '../printer/types.ts';

/** How long a pad waits for an answer before it shows that nobody is there. ms */
const ANSWER_TIMEOUT_MS = 6000;
const HELLO_MS = 10_000;

export interface VirtualPad {
  /** The hub's end of the line: give it to `attachPad`. */
  readonly duplex: Duplex;
  /** Presses a key; resolves with the hub's answer, or `OFFLINE` after the pad's own time-out. */
  press(key: PadKey, operand?: string): Promise<PadAnswer>;
  readonly lamps: Readonly<Record<Lamp, LampState>>;
  readonly text: string;
  /** After every change of a lamp or the text. Returns the way to stop hearing. */
  onChange(listener: () => void): () => void;
  close(): void;
}

export interface VirtualPadOptions {
  readonly address?: string | undefined;
  readonly clock?: DeviceClock | undefined;
}

/** A button pad made of software that speaks the line protocol, with its four lamps and sixteen letters. */
export function createVirtualPad(options: VirtualPadOptions = {}): VirtualPad {
  const { address = null, clock = systemClock } = options;
  const lamps: Record<Lamp, LampState> = { ...DARK };
  const waiting = new Map<number, (answer: PadAnswer) => void>();
  const listeners = new Set<() => void>();
  let text = '';
  let sequence = 0;
  let said = '';
  let cancelHello = () => {};

  const { hubEnd, send } = createLine((chunk) => split(chunk));
  const split = createLineSplitter(
    (line) => hear(line),
    () => {},
  );

  function hear(raw: string): void {
    const decoded = decodeHubLine(raw);
    if (!decoded.ok || (decoded.line.address !== null && decoded.line.address !== address)) return;
    obey(decoded.line);
  }

  function obey(line: HubLine): void {
    if (line.kind === 'answer') waiting.get(line.sequence)?.(line.answer);
    else if (line.kind === 'lamp') lamps[line.lamp] = line.state;
    else if (line.kind === 'text') text = line.text;
    else if (line.kind === 'hello') hello();
    // Two pads of a shared line spoke at once.
    else if (line.why === 'CHECKSUM' && waiting.has(sequence)) send(said);
    if (line.kind === 'lamp' || line.kind === 'text') for (const listener of listeners) listener();
  }

  function press(key: PadKey, operand?: string): Promise<PadAnswer> {
    sequence = (sequence + 1) % 256;
    const own = sequence;
    return new Promise((resolve) => {
      const stop = clock.after(ANSWER_TIMEOUT_MS, () => settle({ ok: false, why: 'OFFLINE' }));
      const settle = (answer: PadAnswer) => {
        stop();
        waiting.delete(own);
        resolve(answer);
      };
      waiting.set(own, settle);
      said = encodePadLine({ kind: 'press', key, sequence: own, operand: operand ?? null, address });
      send(said);
    });
  }

  function hello(): void {
    cancelHello();
    send(encodePadLine({ kind: 'hello', address }));
    cancelHello = clock.after(HELLO_MS, hello);
  }
  hello();

  return {
    duplex: hubEnd,
    press,
    lamps,
    get text() {
      return text;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      cancelHello();
      hubEnd.destroy();
      for (const settle of waiting.values()) settle({ ok: false, why: 'OFFLINE' });
    },
  };
}

/** A wire in memory: what the hub writes is heard by the pad, what the pad sends the hub can read. */
function createLine(onHubBytes: (chunk: Uint8Array) => void): { hubEnd: Duplex; send: (line: string) => void } {
  const hubEnd = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      onHubBytes(chunk);
      done();
    },
  });
  return { hubEnd, send: (line) => void (hubEnd.destroyed || hubEnd.push(Buffer.from(line, 'latin1'))) };
}
