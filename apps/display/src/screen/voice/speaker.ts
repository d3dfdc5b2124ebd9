import type { Chime } from '@foyer/queue';
import { CHIME_MS, ringChime } from '@foyer/ui';

/** The hall's loudspeaker: one Web Audio output for chimes, recordings and spoken files. */
export interface Speaker {
  /** Browsers keep a page silent until it has been touched, unless they are told otherwise (Electron, kiosk mode). */
  readonly blocked: boolean;
  onChange(listener: () => void): () => void;
  /** From within a touch. */
  unblock(): Promise<void>;
  /** Of everything that sounds from now on, 0 to 1. */
  volume: number;
  /** Resolves when it has faded. @param recorded null: it is made on the spot */
  chime(chime: Chime, recorded: AudioBuffer | null, signal: AbortSignal): Promise<void>;
  decode(file: ArrayBuffer): Promise<AudioBuffer>;
  /** Plays a sound file to its end, or to the signal's abort. */
  play(file: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
  /** One after the other, each after its pause in seconds. */
  playInTurn(buffers: readonly AudioBuffer[], pauses: readonly number[], signal: AbortSignal): Promise<void>;
}

/** Ends with the signal, or when `ended` says so. */
function until(signal: AbortSignal, onAbort: () => void, ended: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', abort);
      resolve();
    };
    const abort = () => {
      onAbort();
      done();
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    ended(done);
  });
}

const LEAD_S = 0.02;

export function createSpeaker(context: AudioContext): Speaker {
  const master = new GainNode(context);
  master.connect(context.destination);

  function playInTurn(buffers: readonly AudioBuffer[], pauses: readonly number[], signal: AbortSignal): Promise<void> {
    let at = context.currentTime + LEAD_S;
    const sources = buffers.map((buffer, index) => {
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(master);
      at += pauses[index] ?? 0;
      source.start(at);
      at += buffer.duration;
      return source;
    });
    const stop = () => sources.forEach((source) => source.stop());
    return until(signal, stop, (done) => {
      const last = sources.at(-1);
      if (last) last.onended = done;
      else done();
    });
  }

  return {
    get blocked() {
      return context.state !== 'running';
    },
    onChange(listener) {
      context.addEventListener('statechange', listener);
      return () => context.removeEventListener('statechange', listener);
    },
    unblock: () => context.resume(),
    get volume() {
      return master.gain.value;
    },
    set volume(volume) {
      master.gain.value = volume;
    },
    async chime(chime, recorded, signal) {
      if (context.state !== 'running' || chime === 'none') return;
      if (recorded) return playInTurn([recorded], [0], signal);
      await until(signal, ringChime(context, master), (done) => void setTimeout(done, CHIME_MS));
    },
    decode: (file) => context.decodeAudioData(file),
    async play(file, signal) {
      await playInTurn([await context.decodeAudioData(file.slice().buffer)], [0], signal);
    },
    playInTurn,
  };
}
