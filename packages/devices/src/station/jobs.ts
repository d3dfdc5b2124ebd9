import type { StationResult } from '@foyer/contract';

/** One attempt at a job. */
export interface Attempt {
  readonly id: string;
  /** Null while it is under way. */
  result: StationResult | null;
  /** The hub has taken the result. */
  told: boolean;
}

/** Of so many jobs back a station remembers that they were begun, though nobody asks any more: none is printed twice. */
const REMEMBERED = 200;

/** What this station has in hand, and what it has begun: bytes of that may be on paper. */
export class StationJobs {
  readonly #attempts = new Map<string, Attempt>();

  /** What became of a job that was begun here; null of one that was not, or of which nothing went out. */
  begun(id: string): Attempt | null {
    const attempt = this.#attempts.get(id);
    return attempt === undefined || attempt.result?.state === 'not_sent' ? null : attempt;
  }

  /** From before the hub is asked to begin. */
  take(id: string): void {
    this.#attempts.delete(id);
    this.#attempts.set(id, { id, result: null, told: false });
  }

  /** Its result waits to be told. */
  end(id: string, result: StationResult): void {
    this.#attempts.set(id, { id, result, told: false });
  }

  /** The hub has answered. What was not sent may come again. */
  told(attempt: Attempt): void {
    attempt.told = true;
    if (attempt.result?.state === 'not_sent' && this.#attempts.get(attempt.id) === attempt) this.#attempts.delete(attempt.id);
    this.#forgetOld();
  }

  /** With results that are still to be told, oldest first. */
  waiting(): readonly Attempt[] {
    return [...this.#attempts.values()].filter(({ result, told }) => result !== null && !told);
  }

  inHand(): readonly string[] {
    return [...this.#attempts.values()].filter(({ told }) => !told).map(({ id }) => id);
  }

  #forgetOld(): void {
    for (const [id, { told }] of this.#attempts) {
      if (this.#attempts.size <= REMEMBERED) return;
      if (told) this.#attempts.delete(id);
    }
  }
}
