import type { Batch } from './batch.ts';

/** What the writer thread is asked. It answers each request once, in the order of asking. */
export type WriterRequest =
  | { readonly kind: 'commit'; readonly batch: Batch }
  | { readonly kind: 'simulate'; readonly faults: Faults }
  | { readonly kind: 'close' };

/** A worse disk than the one there is, for tests and measurements. */
export interface Faults {
  /** SQLite refuses to grow the database beyond so many pages: a full disk, with SQLite's own error. Null: as large as it likes. */
  readonly maxPages?: number | null;
  /** Each commit takes so much longer, with the transaction open. */
  readonly commitDelayMs?: number;
}

/** Null: done. */
export type WriterAnswer = null | { readonly code: string; readonly message: string };

/** Sent once, when the thread can take requests. */
export interface WriterReady {
  readonly ready: true;
}
