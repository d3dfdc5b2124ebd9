import type { Duplex } from 'node:stream';
import type { Lamp, LampState, PadAnswer, PadKey } from '../pad/types.ts';

export interface VirtualPad {
  /** The hub's end of the line: give it to `attachPad`. */
  readonly duplex: Duplex;
  /** Presses a key; resolves with the hub's answer, or `OFFLINE` after the pad's own time-out. */
  press(key: PadKey): Promise<PadAnswer>;
  readonly lamps: Readonly<Record<Lamp, LampState>>;
  readonly text: string;
  /** After every change of a lamp or the text. */
  onChange(listener: () => void): () => void;
  close(): void;
}
export declare function createVirtualPad(options?: { readonly address?: string | undefined }): VirtualPad;
