/**
 * 256 values of the standard normal distribution, ascending, equally likely.
 * Source of the approximation (within 0.01): B. L. Joiner & J. R. Rosenblatt, JASA 66(334), 1971.
 */
export const NORMAL: Float64Array = Float64Array.from({ length: 256 }, (_, index) => {
  const p = (index + 0.5) / 256;
  return 4.91 * (p ** 0.14 - (1 - p) ** 0.14);
});

/** The same numbers for the same seed, on every machine: Mulberry32 (T. Ettinger, public domain). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** 0 to 255. */
  byte(): number {
    return this.#next() >>> 24;
  }

  /** Greater than 0, less than 1. */
  share(): number {
    return ((this.#next() >>> 0) + 0.5) / 0x1_0000_0000;
  }

  /** Of the standard normal distribution. */
  normal(): number {
    return NORMAL[this.byte()] as number;
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return mixed ^ (mixed >>> 14);
  }
}
