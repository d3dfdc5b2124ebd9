import type { PadAnswer } from '@foyer/contract/constants';
import type { PadLine } from './codec.ts';

/** The same key again sooner than this after it was last heard is the same finger, however long it goes on. ms */
export const DEBOUNCE_MS = 300;
/** So long the same running number is the same press, sent again because its answer was lost, or the cable was out. ms */
export const REPEAT_MS = 30_000;

type Said = Omit<Extract<PadLine, { kind: 'press' }>, 'kind'>;
type Tell = (answer: PadAnswer) => void;

interface Pressed {
  readonly firstAt: number;
  lastAt: number;
  /** The running numbers it came under: more than one where a key bounced or an answer got lost. */
  readonly sequences: Map<number, Tell>;
  answer: PadAnswer | null;
}

/**
 * The last press of each key of each pad. It outlives the connection: a pad with a supply of its own says a press again that was not
 * answered before the cable was out.
 */
export class PressMemory {
  readonly #last = new Map<string, Pressed>();

  /**
   * The first line decides; every line gets its answer.
   * @param at ms since the Unix epoch
   * @param decide asked for a press that is not known yet; does not reject. `late`: what came of it in the end, for whoever asks again
   */
  take(said: Said, at: number, tell: Tell, decide: (late: Tell) => Promise<PadAnswer>): void {
    if (this.takeAgain(said, at, tell)) return;
    this.#forget(at);
    const pressed: Pressed = { firstAt: at, lastAt: at, sequences: new Map([[said.sequence, tell]]), answer: null };
    this.#last.set(keyOf(said), pressed);
    const settle = (answer: PadAnswer) => {
      pressed.answer = answer;
    };
    void decide(settle).then((answer) => {
      settle(answer);
      for (const own of pressed.sequences.values()) own(answer);
    });
  }

  /** Whether it is a press that is known: it gets that one's answer. */
  takeAgain(said: Said, at: number, tell: Tell): boolean {
    const last = this.#last.get(keyOf(said));
    if (!last || !isRepeat(last, said.sequence, at)) return false;
    last.lastAt = at;
    last.sequences.set(said.sequence, tell);
    if (last.answer) tell(last.answer);
    return true;
  }

  /** Numbers that were called are many. */
  #forget(now: number): void {
    for (const [key, { lastAt, answer }] of this.#last) if (answer && now - lastAt >= REPEAT_MS) this.#last.delete(key);
  }
}

const keyOf = ({ address, key, operand }: Said): string => `${address ?? ''} ${key} ${operand ?? ''}`;

/** A pad's running number goes round after 256 presses, so the same number long after is another press. */
function isRepeat(last: Pressed, sequence: number, at: number): boolean {
  return at - last.lastAt < DEBOUNCE_MS || (last.sequences.has(sequence) && at - last.firstAt < REPEAT_MS);
}
