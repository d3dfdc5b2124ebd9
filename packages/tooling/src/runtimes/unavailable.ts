/** A runtime that cannot be had on this machine. The message says why; `remedy` says how to get it. */
export class RuntimeUnavailable extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
