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
export const CHIME_MS = 1600;

function strike(context: AudioContext, output: AudioNode, { hertz, at }: Stroke): readonly OscillatorNode[] {
  const start = context.currentTime + at;
  return PARTIALS.map(({ ratio, level, seconds }) => {
    const oscillator = new OscillatorNode(context, { frequency: hertz * ratio });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(level, start + 0.008);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    oscillator.connect(gain).connect(output);
    oscillator.start(start);
    oscillator.stop(start + seconds);
    return oscillator;
  });
}

/** Foyer's chime, two soft strokes within `CHIME_MS`, made on the spot. Silent while the context is suspended. Returns how to stop it. */
export function ringChime(context: AudioContext, output: AudioNode = context.destination): () => void {
  if (context.state !== 'running') return () => undefined;
  const strokes = STROKES.flatMap((stroke) => strike(context, output, stroke));
  return () => strokes.forEach((stroke) => stroke.stop());
}
