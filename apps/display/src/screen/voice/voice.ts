/**
 * - `spoken`   it was heard
 * - `no_voice` this voice has nothing for the language
 * - `blocked`  the browser wants a touch before it lets a page sound
 * - `failed`   it broke off, or took too long
 */
export type Spoken = 'spoken' | 'no_voice' | 'blocked' | 'failed';

/** One way of speaking. */
export interface Voice {
  /** Says a text once. `lang` is BCP 47. Never rejects; falls silent and ends soon when the signal aborts. */
  speak(text: string, lang: string, signal: AbortSignal): Promise<Spoken>;
}

/** The first of the voices that can say it. */
export function firstOf(voices: readonly Voice[]): Voice {
  return {
    async speak(text, lang, signal) {
      let outcome: Spoken = 'no_voice';
      for (const voice of voices) {
        outcome = await voice.speak(text, lang, signal);
        if (outcome === 'spoken' || outcome === 'blocked' || signal.aborted) return outcome;
      }
      return outcome;
    },
  };
}

export const baseOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';
