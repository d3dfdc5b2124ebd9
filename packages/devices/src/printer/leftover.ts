/** A job that the printer stopped in: it may come out of its buffer yet. */
export interface Leftover {
  /** The id that comes back with it. */
  readonly proof: string;
  /** On paper, or out of reach. */
  readonly gone: Promise<void>;
  readonly settle: () => void;
}

export function leftover(proof: string): Leftover {
  let settle = () => {};
  const gone = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { proof, gone, settle };
}
