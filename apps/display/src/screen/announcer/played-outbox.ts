import type { PlayedCall } from '@foyer/contract';

/** Several are told at once. */
const GATHER_MS = 300;
const RETRY_MS = 3000;
const MOST_AT_ONCE = 100;
/** More than a hall calls within the time for which the hub asks. */
const MOST_KEPT = 1000;

/** Tells the hub what became of calls, again and again until it has answered: also what was said while the hub was away. */
export interface PlayedOutbox {
  put(call: PlayedCall): void;
  close(): void;
}

/** @param send rejects when there was no good answer */
export function playedOutbox(send: (calls: readonly PlayedCall[]) => Promise<unknown>): PlayedOutbox {
  let waiting = new Map<number, PlayedCall>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let closed = false;

  function plan(ms: number): void {
    if (closed || sending || timer !== undefined) return;
    timer = setTimeout(() => void flush(), ms);
  }

  async function flush(): Promise<void> {
    timer = undefined;
    sending = true;
    const batch = [...waiting.values()].slice(0, MOST_AT_ONCE);
    const isTold = await send(batch).then(
      () => true,
      () => false,
    );
    sending = false;
    // What was said anew meanwhile has to be told anew.
    if (isTold) for (const call of batch) if (waiting.get(call.seq) === call) waiting.delete(call.seq);
    if (waiting.size > 0) plan(isTold ? GATHER_MS : RETRY_MS);
  }

  return {
    put(call) {
      waiting.delete(call.seq);
      waiting.set(call.seq, call);
      if (waiting.size > MOST_KEPT) waiting = new Map([...waiting].slice(-MOST_KEPT));
      plan(GATHER_MS);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
