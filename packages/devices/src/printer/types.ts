/** What a person can act on. `silent`: connected or not, the printer does not answer. */
export type PrinterState = 'ready' | 'busy' | 'paper_near_end' | 'paper_end' | 'cover_open' | 'cutter' | 'error' | 'offline' | 'silent';

export interface PrinterStatus {
  readonly state: PrinterState;
  /** Since when, ms since the Unix epoch. */
  readonly since: number;
}

/**
 * - `confirmed` the printer proved that the job is on paper
 * - `unknown`   bytes went out and no proof came back: never printed again without a person's word
 * - `failed`    bytes went out and the printer proved that the job is not on paper
 * - `not_sent`  nothing went out: the job may wait and be tried again
 *
 * `trouble` is a stable word: a `PrinterState`, `no_proof`, `connection_lost`, `closed` or `write_timeout`.
 */
export type PrintResult = { readonly state: 'confirmed' } | { readonly state: 'unknown' | 'failed' | 'not_sent'; readonly trouble: string };

export interface PrintRequest {
  /** The caller's id of the job, for the log. */
  readonly id: string;
  /** ESC/POS from `renderEscpos`. */
  readonly bytes: Uint8Array;
}

export interface Printer {
  readonly status: PrinterStatus;
  /** Hears every change of state. Returns the way to stop hearing. */
  onStatus(listener: (status: PrinterStatus) => void): () => void;
  /**
   * Prints one job; jobs given at once run one after another.
   * @param beforeSend awaited right before the first byte goes out: the caller puts "sent" on the disk there. If it rejects, nothing goes out and `print` rejects with it.
   */
  print(job: PrintRequest, beforeSend: () => Promise<void>): Promise<PrintResult>;
  /** Ends the job under way as `unknown`, lets the connection go. */
  close(): Promise<void>;
}

/** As much of a logger as the drivers use; pino fits. */
export interface DeviceLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** Time, so that tests can hold it still. */
export interface DeviceClock {
  now(): number;
  /** Calls back once after `ms`. Returns the way to call it off. */
  after(ms: number, callback: () => void): () => void;
}
