import type { SpeechEngine } from '@foyer/queue';

/**
 * - `spoken`   it was heard
 * - `no_voice` this voice has nothing for the language, or for these words
 * - `blocked`  the browser wants a touch before it lets a page sound
 * - `failed`   it broke off, or took too long
 */
export type Spoken = 'spoken' | 'no_voice' | 'blocked' | 'failed';

export interface Sentence {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** The same as recordings, `en/n-12`; null: it is not made of words that are recorded. */
  readonly clips: readonly string[] | null;
}

/** One way of speaking. */
export interface Voice {
  readonly engine: SpeechEngine;
  /** Says it once. Never rejects; falls silent and ends soon when the signal aborts. */
  speak(sentence: Sentence, signal: AbortSignal): Promise<Spoken>;
  /** Whether it can say this language now. */
  knows(lang: string): boolean | Promise<boolean>;
}

export interface Said {
  readonly outcome: Spoken;
  /** Null: none has. */
  readonly engine: SpeechEngine | null;
}

export interface InTurn {
  readonly voices: readonly Voice[];
  /** Which are tried, in this order. */
  readonly order: readonly SpeechEngine[];
  /** A voice that takes longer is stopped, so that one fault does not silence the hall, ms. */
  readonly voiceMs: number;
}

/** The first of the voices that can say it does. One that fails or hangs is followed by the next. */
export async function speakInTurn({ voices, order, voiceMs }: InTurn, sentence: Sentence, signal: AbortSignal): Promise<Said> {
  let outcome: Spoken = 'no_voice';
  for (const engine of order) {
    const voice = voices.find((one) => one.engine === engine);
    if (!voice) continue;
    const said = await within(voiceMs, signal, (limited) => voice.speak(sentence, limited));
    if (said === 'spoken' || said === 'blocked') return { outcome: said, engine: said === 'spoken' ? engine : null };
    if (said === 'failed') outcome = said;
    if (signal.aborted) return { outcome: 'failed', engine: null };
  }
  return { outcome, engine: null };
}

/** A voice that does not even heed the signal must not hold the floor either. */
const HEED_MS = 250;

async function within(ms: number, signal: AbortSignal, speak: (signal: AbortSignal) => Promise<Spoken>): Promise<Spoken> {
  const deadline = new AbortController();
  const stop = () => deadline.abort();
  const timer = setTimeout(stop, ms);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const late = new Promise<Spoken>((resolve) => deadline.signal.addEventListener('abort', () => setTimeout(resolve, HEED_MS, 'failed')));
  try {
    return await Promise.race([speak(deadline.signal), late]);
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

export const baseOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';
