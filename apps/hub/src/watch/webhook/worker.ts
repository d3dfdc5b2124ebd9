import type { WebhookTry } from '@foyer/contract';
import { type Message, send, type Target } from './send.ts';

/** After the first failure, the second, …; then as the last one says, for as long as it takes. */
const PAUSES_MS = [1000, 5000, 30_000, 120_000, 300_000];
/** Beyond it the oldest are dropped: whoever was away that long asks the hub how things are. */
const MOST_WAITING = 500;

export interface WorkerOptions {
  /** Null: nobody is told. */
  readonly target: () => Target | null;
  readonly clock: { now(): number };
  readonly delivered: (message: Message) => void;
  readonly logger: { warn(fields: object, message: string): void };
  readonly pausesMs?: readonly number[] | undefined;
  readonly patienceMs?: number | undefined;
}

export interface WebhookWorker {
  readonly waiting: number;
  readonly last: WebhookTry | null;
  push(message: Message): void;
  /** Another target: what waits is tried at once, or dropped where there is none. */
  retarget(): void;
  /** Sends it once, ahead of everything that waits. */
  once(message: Message): Promise<WebhookTry | null>;
  close(): Promise<void>;
}

/** Tells the other system one thing after the other, in order: the next one when the one before has arrived. Nobody waits for it. */
export function webhookWorker(options: WorkerOptions): WebhookWorker {
  const { target, clock, delivered, logger, pausesMs = PAUSES_MS, patienceMs } = options;
  const queue: Message[] = [];
  let closing = new AbortController();
  let working: Promise<void> | null = null;
  let last: WebhookTry | null = null;
  let wake: (() => void) | null = null;

  const attempt = async (message: Message, to: Target): Promise<WebhookTry> => {
    last = await send(message, to, { now: clock.now(), signal: closing.signal, ...(patienceMs !== undefined && { patienceMs }) });
    return last;
  };

  async function work(): Promise<void> {
    let failures = 0;
    for (let message = queue[0]; message && !closing.signal.aborted; message = queue[0]) {
      const to = target();
      if (!to) {
        queue.length = 0;
        return;
      }
      const { status, trouble } = await attempt(message, to);
      if (closing.signal.aborted) return;
      if (trouble === null) {
        if (queue[0] === message) queue.shift();
        failures = 0;
        delivered(message);
        continue;
      }
      if (failures === 0)
        logger.warn({ status, trouble, event: message.event }, 'the webhook for alarms did not take a message; it is tried again');
      await pause(pausesMs[Math.min(failures, pausesMs.length - 1)] as number);
      failures += 1;
    }
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function start(): void {
    working ??= work().finally(() => {
      working = null;
      if (queue.length > 0 && !closing.signal.aborted) start();
    });
  }

  return {
    get waiting() {
      return queue.length;
    },
    get last() {
      return last;
    },
    push(message) {
      if (!target()) return;
      queue.push(message);
      if (queue.length > MOST_WAITING) queue.splice(0, queue.length - MOST_WAITING);
      start();
    },
    retarget() {
      last = null;
      if (!target()) queue.length = 0;
      wake?.();
    },
    async once(message) {
      const to = target();
      return to && attempt(message, to);
    },
    async close() {
      closing.abort();
      wake?.();
      await working;
      closing = new AbortController();
    },
  };
}
