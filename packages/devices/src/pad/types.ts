import { type LampState, PAD_KEYS, type PadAnswer, type PadFace, type PadKey } from '@foyer/contract/constants';
import type { DeviceClock } from '../printer/types.ts';
import type { PressMemory } from './press-memory.ts';

export {
  LAMPS,
  type Lamp,
  type LampState,
  PAD_BUTTONS,
  PAD_KEYS,
  PAD_REFUSALS,
  type PadAnswer,
  type PadButton,
  type PadFace,
  type PadKey,
  type PadRefusal,
} from '@foyer/contract/constants';

export const isPadKey = (word: string): word is PadKey => (PAD_KEYS as readonly string[]).includes(word);

/** All lamps out. */
export const DARK: Readonly<Record<'READY' | 'CALLED' | 'SERVING' | 'ERROR', LampState>> = {
  READY: 'OFF',
  CALLED: 'OFF',
  SERVING: 'OFF',
  ERROR: 'OFF',
};

/** A face, and the ticket that it tells of: a press is about what the pad showed. */
export interface ShownFace extends PadFace {
  readonly about: string | null;
}

export interface PadPress {
  readonly key: PadKey;
  /** Of CALL the ticket's number, of TRANSFER which preset; null where none was said. */
  readonly operand: string | null;
  /** The pad's own running number of the press, 0 to 255: a repeated line is the same press. */
  readonly sequence: number;
  /** Which pad of a shared line; null where there is only one. */
  readonly address: string | null;
  /** The ticket that the pad showed when it was pressed. */
  readonly about: string | null;
  /** ms since the Unix epoch. */
  readonly at: number;
}

export interface PadOptions {
  /** Answered when the hub has committed or refused; the lamps follow only then. */
  readonly onPress: (press: PadPress) => Promise<PadAnswer>;
  /** A pad is heard again, or has fallen silent. */
  readonly onPresence?: ((address: string | null, present: boolean) => void) | undefined;
  /** What comes is no pad's, or is again. */
  readonly onNoise?: ((noisy: boolean) => void) | undefined;
  /** So long, or until a pad says hello, presses are from before the line was opened, and dropped. ms */
  readonly fenceMs?: number | undefined;
  /** What was pressed before, by earlier connections too. Absent: nothing. */
  readonly presses?: PressMemory | undefined;
  readonly clock?: DeviceClock | undefined;
}

export interface AttachedPad {
  /** Whether that pad, or any of the line, is heard. */
  isPresent(address?: string | null): boolean;
  /** What a pad is to show, now and whenever it comes back. `address` null: every pad of the line. */
  show(face: ShownFace, address?: string | null): void;
  close(): Promise<void>;
}
