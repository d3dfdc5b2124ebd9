import type { DeviceClock } from '../printer/types.ts';

/** The keys of a pad, as they stand in its lines. */
export const PAD_KEYS = ['NEXT', 'RECALL', 'START', 'FINISH', 'NOSHOW', 'BREAK'] as const;
export type PadKey = (typeof PAD_KEYS)[number];
export const LAMPS = ['READY', 'CALLED', 'SERVING', 'ERROR'] as const;
export type Lamp = (typeof LAMPS)[number];
export type LampState = 'OFF' | 'ON' | 'BLINK';

export interface PadPress {
  readonly key: PadKey;
  /** The pad's own running number of the press, 0 to 255: a repeated line is the same press. */
  readonly sequence: number;
  /** Which pad of a shared line; null where there is only one. */
  readonly address: string | null;
  /** ms since the Unix epoch. */
  readonly at: number;
}

/** Why a press had no effect, as it stands in the answer. */
export type PadRefusal = 'EMPTY' | 'STATE' | 'STALE' | 'BUSY' | 'OFFLINE' | 'UNKNOWN';
export type PadAnswer = { readonly ok: true } | { readonly ok: false; readonly why: PadRefusal };

export interface PadOptions {
  /** Answered when the hub has committed or refused; the lamps follow only then. */
  readonly onPress: (press: PadPress) => Promise<PadAnswer>;
  /** The pad is heard again, or has fallen silent. */
  readonly onPresence?: ((present: boolean) => void) | undefined;
  readonly clock?: DeviceClock | undefined;
}

export interface AttachedPad {
  readonly present: boolean;
  lamp(lamp: Lamp, state: LampState, address?: string): void;
  /** At most 16 characters of ASCII are shown; anything else is left out. */
  text(text: string, address?: string): void;
  close(): Promise<void>;
}
