import type { Duplex } from 'node:stream';
import { systemClock } from '../printer/clock.ts';
import type { DeviceClock } from '../printer/types.ts';
import { LONGEST_LINE } from './codec.ts';
import { DEBOUNCE_MS } from './press-memory.ts';

/** A pause so long ends what one press sends. ms */
export const BURST_MS = 40;

export interface LearntPadOptions {
  /** What one press sent, in hexadecimal digits. Pads of other makers say nothing else, and are told nothing. */
  readonly onBurst: (hex: string) => void;
  /** So long after the line was opened everything is from before. ms */
  readonly fenceMs: number;
  readonly clock?: DeviceClock | undefined;
}

/**
 * Listens to a pad that does not speak the protocol: whatever comes without a pause is one press. The same one again is the same finger
 * until it has been quiet; what is longer than a line is noise. Returns the way to stop.
 */
export function attachLearnt(duplex: Duplex, { onBurst, fenceMs, clock = systemClock }: LearntPadOptions): () => void {
  const openedAt = clock.now();
  let burst: number[] = [];
  let length = 0;
  let last = { hex: '', at: Number.NEGATIVE_INFINITY };
  let stopWaiting = () => {};

  function end(): void {
    const hex = Buffer.from(burst).toString('hex');
    const [isNoise, at] = [length > LONGEST_LINE, clock.now()];
    burst = [];
    length = 0;
    if (isNoise || at - openedAt < fenceMs) return;
    const isRepeat = hex === last.hex && at - last.at < DEBOUNCE_MS;
    last = { hex, at };
    if (!isRepeat) onBurst(hex);
  }

  while (duplex.read() !== null);
  duplex.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length <= LONGEST_LINE) burst.push(...chunk);
    stopWaiting();
    stopWaiting = clock.after(BURST_MS, end);
  });
  duplex.on('error', () => {});
  return () => {
    stopWaiting();
    duplex.destroy();
  };
}
