/** An open way to a printer. */
export interface Link {
  /** Resolves when the bytes have left this program. Rejects when the link breaks before that. */
  write(bytes: Uint8Array): Promise<void>;
  /** Where the line is slow enough to matter. */
  readonly bytesPerSecond?: number | undefined;
  /** Lets go at once; `onClose` is not called any more. */
  destroy(): void;
}

export interface LinkEvents {
  onData(chunk: Uint8Array): void;
  /** The other side, or the way there, is gone. */
  onClose(): void;
}

/** How a printer is reached. Rejects when it is not there within the time. `signal` ends the attempt, and the link. */
export type Connect = (events: LinkEvents, timeoutMs: number, signal: AbortSignal) => Promise<Link>;
