import type { DeviceClock } from '../printer/types.ts';

/** So much without one good line is no pad. Bytes. */
const NOISE_BYTES = 512;
/** Quiet for so long: whatever it was, it is over. ms */
const QUIET_MS = 30_000;
/** Noise is not answered line by line: that would fill the wire for the pads that share it. ms */
const TELL_EVERY_MS = 250;

/** Tells pads from noise: a wrong speed, an open wire, a device of another kind. */
export function noiseMeter(clock: DeviceClock, onNoise: (noisy: boolean) => void) {
  let bytes = 0;
  let noisy = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  let stopWaiting = () => {};

  function become(next: boolean): void {
    if (noisy === next) return;
    noisy = next;
    onNoise(next);
  }
  const clear = () => {
    stopWaiting();
    bytes = 0;
    become(false);
  };
  return {
    heard(count: number): void {
      bytes += count;
      stopWaiting();
      stopWaiting = clock.after(QUIET_MS, clear);
      if (bytes > NOISE_BYTES) become(true);
    },
    /** A good line was read. */
    clear,
    /** Whether it is time to tell a pad again that it was not understood. */
    isTellable(): boolean {
      const now = clock.now();
      if (now - toldAt < TELL_EVERY_MS) return false;
      toldAt = now;
      return true;
    },
    close: () => stopWaiting(),
  };
}
