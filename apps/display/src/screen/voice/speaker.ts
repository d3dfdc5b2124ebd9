/** The hall's loudspeaker: one Web Audio output for the chime and for spoken WAV files. */
export interface Speaker {
  /** Browsers keep a page silent until it has been touched, unless they are told otherwise (Electron, kiosk mode). */
  readonly blocked: boolean;
  onChange(listener: () => void): () => void;
  /** From within a touch. */
  unblock(): Promise<void>;
  /** Two soft strokes, 1.6 s. */
  chime(signal: AbortSignal): Promise<void>;
  /** Plays a sound file to its end, or to the signal's abort. */
  play(file: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
}

interface Stroke {
  readonly hertz: number;
  readonly at: number;
}
/** A falling major third, e″ to c″: above the noise of a hall, below what is shrill. */
const STROKES: readonly Stroke[] = [
  { hertz: 659.26, at: 0 },
  { hertz: 523.25, at: 0.45 },
];
/** Partials of a struck bar, each fading faster than the one below. */
const PARTIALS = [
  { ratio: 1, level: 0.32, seconds: 1.1 },
  { ratio: 2, level: 0.08, seconds: 0.6 },
  { ratio: 3, level: 0.03, seconds: 0.35 },
];
const CHIME_SECONDS = 1.6;

function strike(context: AudioContext, { hertz, at }: Stroke): readonly OscillatorNode[] {
  const start = context.currentTime + at;
  return PARTIALS.map(({ ratio, level, seconds }) => {
    const oscillator = new OscillatorNode(context, { frequency: hertz * ratio });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(level, start + 0.008);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + seconds);
    return oscillator;
  });
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
      const strokes = STROKES.flatMap((stroke) => strike(context, stroke));
      return until(signal, CHIME_SECONDS * 1000, () => strokes.forEach((stroke) => stroke.stop()));
    },
    async play(file, signal) {
      const buffer = await context.decodeAudioData(file.slice().buffer);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.start();
      await until(signal, null, () => source.stop(), (done) => {
        source.onended = done;
      });
    },
  };
}
