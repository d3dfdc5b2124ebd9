import type { PadAnswer, PadButton } from '@foyer/contract/constants';
import type { FoundPort, UsbAdapter } from '../serial/list-ports.ts';
import type { PadPress, ShownFace } from './types.ts';

// What the pad process and whoever started it say to each other: plain data, over whichever channel there is between them.

export type PadState = 'ready' | 'missing' | 'unplugged' | 'taken' | 'noisy';

/** A serial line to be kept open. */
export interface PadLineSettings {
  readonly id: string;
  readonly place: { readonly path: string; readonly usb: UsbAdapter | null };
  readonly baudRate: number;
  /** Whose presence matters; null: the only pad of the line, whatever it calls itself. */
  readonly addresses: readonly (string | null)[];
  /** `foyer`: the protocol; else what each button sends, hexadecimal digits → button. */
  readonly speaks: 'foyer' | Readonly<Record<string, PadButton>>;
}

export type ToPads =
  /** All lines, each time: what is not named any more is closed. */
  | { readonly type: 'lines'; readonly lines: readonly PadLineSettings[] }
  | { readonly type: 'answer'; readonly id: number; readonly answer: PadAnswer }
  | { readonly type: 'face'; readonly line: string; readonly address: string | null; readonly face: ShownFace }
  | { readonly type: 'ports'; readonly id: number }
  /** What comes on this line is told as it comes, and does nothing; null: no more. */
  | { readonly type: 'learn'; readonly line: string | null };

export type FromPads =
  | { readonly type: 'press'; readonly id: number; readonly line: string; readonly press: PadPress }
  | { readonly type: 'state'; readonly line: string; readonly address: string | null; readonly state: PadState }
  | { readonly type: 'ports'; readonly id: number; readonly ports: readonly FoundPort[] }
  /** A burst of bytes while learning, hexadecimal digits. */
  | { readonly type: 'heard'; readonly line: string; readonly hex: string }
  | { readonly type: 'alive' };

/** The process says that it is alive this often. ms */
export const ALIVE_MS = 3000;
