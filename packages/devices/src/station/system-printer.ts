import { systemClock } from '../printer/clock.ts';
import type { DeviceClock, PrinterState, PrinterStatus, PrintResult } from '../printer/types.ts';
import type { StationDriver, StationJob } from './driver.ts';

/** A printer that the operating system knows. */
export interface SystemPrinterFound {
  /** By which it is asked for. */
  readonly name: string;
  /** What people see beside the name; null: nothing. */
  readonly description: string | null;
}

export interface SystemPage {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** What prints with the operating system's own drivers: in an Electron app, Chromium. */
export interface SystemPrinting {
  list(): Promise<readonly SystemPrinterFound[]>;
  /**
   * Hands a page over to the system. Rejects where the system does not take it.
   * @param givenUp nobody waits any more: what the page holds is let go, it need not settle
   */
  print(name: string, page: SystemPage, givenUp: AbortSignal): Promise<void>;
}

export interface SystemPrinterOptions {
  readonly name: string;
  readonly system: SystemPrinting;
  readonly clock?: DeviceClock | undefined;
}

/** Between two looks whether the system still has it, ms. */
export const LOOK_EVERY_MS = 30_000;
/** For the system's list. ms */
export const LIST_MS = 5000;
/** For the system to take one page: a spooler that stands still, or a driver that asks something on a screen, never answers. ms */
export const PAGE_MS = 30_000;
/** Before one that did not answer is tried with another page. ms */
const SILENT_MS = 30_000;

/**
 * A printer behind the operating system's driver. The system takes the ticket and says no more: whether it came out, nobody but the
 * visitor knows. The bytes of a job are an SVG picture in UTF-8.
 */
export function openSystemPrinter(options: SystemPrinterOptions): StationDriver {
  return new SystemPrinter(options);
}

class SystemPrinter implements StationDriver {
  readonly #options: SystemPrinterOptions;
  readonly #clock: DeviceClock;
  readonly #listeners = new Set<(status: PrinterStatus) => void>();
  #status: PrinterStatus;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  #silentUntil = 0;
  #stopLooking: () => void = () => {};

  constructor(options: SystemPrinterOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#status = { state: 'offline', since: this.#clock.now() };
    void this.#keepLooking();
  }

  get status(): PrinterStatus {
    return this.#status;
  }

  onStatus(listener: (status: PrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  print(job: StationJob, beforeSend: () => Promise<void>): Promise<PrintResult> {
    const result = this.#turn.then(() => this.#print(job, beforeSend));
    this.#turn = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopLooking();
    await this.#turn;
  }

  async #print(job: StationJob, beforeSend: () => Promise<void>): Promise<PrintResult> {
    if (this.#closed) return { state: 'not_sent', trouble: 'closed' };
    await this.#look();
    if (this.#status.state !== 'ready') return { state: 'not_sent', trouble: this.#status.state };
    await beforeSend();
    try {
      return await this.#handOver({ svg: Buffer.from(job.bytes).toString('utf8'), ...job.paper });
    } catch {
      // The system refused the job as a whole: nothing of it is on its way.
      return { state: 'failed', trouble: 'error' };
    }
  }

  async #handOver(page: SystemPage): Promise<PrintResult> {
    const giveUp = new AbortController();
    const taken = this.#options.system.print(this.#options.name, page, giveUp.signal);
    if (await this.#inTime(PAGE_MS, taken)) return { state: 'unknown', trouble: 'unconfirmed' };
    giveUp.abort();
    this.#silentUntil = this.#clock.now() + SILENT_MS;
    this.#setState('silent');
    return { state: 'unknown', trouble: 'silent' };
  }

  async #keepLooking(): Promise<void> {
    await this.#look();
    if (!this.#closed) this.#stopLooking = this.#clock.after(LOOK_EVERY_MS, () => void this.#keepLooking());
  }

  async #look(): Promise<void> {
    let isListed = false;
    const asked = this.#options.system.list().then((printers) => {
      isListed = printers.some(({ name }) => name === this.#options.name);
    });
    await this.#inTime(LIST_MS, asked).catch(() => {});
    // Being in the system's list is no proof that it prints again.
    if (isListed && this.#clock.now() < this.#silentUntil) return;
    this.#setState(isListed ? 'ready' : 'offline');
  }

  /** Whether it was done within so long, ms. Rejects as it does; later, nobody hears of it. */
  #inTime(ms: number, doing: Promise<unknown>): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const stop = this.#clock.after(ms, () => resolve(false));
      doing.then(() => resolve(true), reject).finally(stop);
    });
  }

  #setState(state: PrinterState): void {
    if (this.#closed || state === this.#status.state) return;
    this.#status = { state, since: this.#clock.now() };
    for (const listener of this.#listeners) listener(this.#status);
  }
}
