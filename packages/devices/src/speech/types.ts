/** A voice. One utterance at a time; a new one waits its turn. */
export interface Speech {
  readonly name: string;
  /** The languages it can speak, as BCP 47 base tags; empty when the engine is not installed. */
  languages(): Promise<readonly string[]>;
  /**
   * Speaks a text to a sound file.
   * @returns a whole WAV file (PCM).
   * @throws SpeechError
   */
  say(text: string, lang: string): Promise<Uint8Array>;
  /** Ends what is being spoken and forgets what waits; their promises reject with `stopped`. */
  stop(): void;
}

export class SpeechError extends Error {
  override readonly name = 'SpeechError';
  readonly code: 'unavailable' | 'language' | 'timeout' | 'stopped' | 'failed';
  constructor(code: SpeechError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
