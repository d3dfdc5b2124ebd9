import { CHIME_MS, ringChime } from '@foyer/ui';

/** The hall's loudspeaker: one Web Audio output for the chime and for spoken WAV files. */
export interface Speaker {
  /** Browsers keep a page silent until it has been touched, unless they are told otherwise (Electron, kiosk mode). */
  readonly blocked: boolean;
  onChange(listener: () => void): () => void;
  /** From within a touch. */
  unblock(): Promise<void>;
  /** Resolves when it has faded. */
  chime(signal: AbortSignal): Promise<void>;
  /** Plays a sound file to its end, or to the signal's abort. */
  play(file: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
}

function until(signal: AbortSignal, ms: number | null, onAbort: () => void, ended?: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = ms === null ? undefined : setTimeout(() => done(), ms);
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve();
    };
    const abort = () => {
      onAbort();
      done();
    };
    signal.addEventListener('abort', abort);
    ended?.(done);
  });
}

export function createSpeaker(context: AudioContext): Speaker {
  return {
    get blocked() {
      return context.state !== 'running';
    },
    onChange(listener) {
      context.addEventListener('statechange', listener);
      return () => context.removeEventListener('statechange', listener);
    },
    unblock: () => context.resume(),
    chime(signal) {
      if (context.state !== 'running') return Promise.resolve();
      return until(signal, CHIME_MS, ringChime(context));
    },
    async play(file, signal) {
      const buffer = await context.decodeAudioData(file.slice().buffer);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.start();
      await until(
        signal,
        null,
        () => source.stop(),
        (done) => {
          source.onended = done;
        },
      );
    },
  };
}
