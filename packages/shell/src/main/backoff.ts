/** Waits longer after each failure, and forgets failures once something has lasted. */
export class Backoff {
  readonly #initialMs: number;
  readonly #maxMs: number;
  readonly #forgetAfterMs: number;
  #failures = 0;

  constructor(options: { initialMs: number; maxMs: number; forgetAfterMs: number }) {
    this.#initialMs = options.initialMs;
    this.#maxMs = options.maxMs;
    this.#forgetAfterMs = options.forgetAfterMs;
  }

  /** Milliseconds to wait after what lived for `livedMs`. */
  next(livedMs: number): number {
    if (livedMs >= this.#forgetAfterMs) this.#failures = 0;
    const wait = Math.min(this.#initialMs * 2 ** this.#failures, this.#maxMs);
    this.#failures += 1;
    return wait;
  }

  reset(): void {
    this.#failures = 0;
  }
}
