import { randomInt } from 'node:crypto';
import { endOfHalfAJob, handOutHalfATicket, type PrinterProfile, proofRequest } from '@foyer/ticket';
import { type Leftover, leftover } from './leftover.ts';
import {
  ALL_WELL,
  applyRealtime,
  createStatusParser,
  type PrinterBits,
  type PrinterMessage,
  type RealtimeStatus,
  stateOf,
} from './status.ts';
import { PRINTER_TIMING, type PrinterTiming, writeLimit } from './timing.ts';
import type { Connect, Link } from './transport.ts';
import type { DeviceClock, DeviceLogger, Printer, PrinterState, PrinterStatus, PrintRequest, PrintResult } from './types.ts';

const LONGEST_BACKOFF_MS = 15_000;
/** A printer may take a connection and drop it again: no faster than this. */
const RECONNECT_MS = 500;

export interface EscposPrinterOptions {
  readonly connect: Connect;
  readonly profile: PrinterProfile;
  readonly logger: DeviceLogger;
  readonly clock: DeviceClock;
  readonly timing?: Partial<PrinterTiming> | undefined;
}

type Outcome = 'proven' | 'no_proof' | 'write_timeout' | 'connection_lost' | 'closed';

/** Nothing goes to a printer in one of these states. */
const CANNOT_PRINT: ReadonlySet<PrinterState> = new Set(['paper_end', 'cover_open', 'cutter', 'error', 'offline', 'silent']);

/** An ESC/POS printer over any two-way link: asks how it is, prints, and waits for the proof. */
export function createEscposPrinter(options: EscposPrinterOptions): Printer {
  return new EscposPrinter(options);
}

class EscposPrinter implements Printer {
  readonly #options: EscposPrinterOptions;
  readonly #timing: PrinterTiming;
  readonly #listeners = new Set<(status: PrinterStatus) => void>();
  #status: PrinterStatus;
  #bits: PrinterBits = ALL_WELL;
  #link: Link | null = null;
  /** Jobs and looks take turns. */
  #turn: Promise<unknown> = Promise.resolve();
  #awaitedReply: ((byte: number | null) => void) | null = null;
  #awaitedProof: { readonly id: string; readonly settle: (outcome: Outcome) => void } | null = null;
  /** A job that the printer stopped in, and that may come out of its buffer yet. */
  #leftover: Leftover | null = null;
  /**
   * Whether the last job broke off on its way: the printer may still wait for the rest of a picture, and half a ticket hangs out of it.
   * After a start nobody knows: this program, or another, may have ended in the middle of one.
   */
  #brokenOff: 'no' | 'perhaps' | 'yes' = 'perhaps';
  #nextProof = randomInt(36 ** 4);
  #cancelPoll: () => void = () => {};
  #failedConnects = 0;
  #slowJob = false;
  readonly #closing = new AbortController();

  constructor(options: EscposPrinterOptions) {
    this.#options = options;
    this.#timing = { ...PRINTER_TIMING, ...options.timing };
    this.#status = { state: 'silent', since: options.clock.now() };
    this.#pollAfter(0);
  }

  get status(): PrinterStatus {
    return this.#status;
  }

  onStatus(listener: (status: PrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  print(job: PrintRequest, beforeSend: () => Promise<void>): Promise<PrintResult> {
    return this.#inTurn(() => this.#print(job, beforeSend));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#cancelPoll();
    this.#awaitedProof?.settle('closed');
    this.#dropLink();
    await this.#turn;
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #print(job: PrintRequest, beforeSend: () => Promise<void>): Promise<PrintResult> {
    if (this.#closed) return { state: 'not_sent', trouble: 'closed' };
    await this.#look();
    await this.#awaitLeftover();
    const link = this.#link;
    if (!link || CANNOT_PRINT.has(this.#status.state)) return { state: 'not_sent', trouble: this.#status.state };
    await beforeSend();
    if (this.#link !== link) return { state: 'not_sent', trouble: this.#closed ? 'closed' : 'connection_lost' };
    const proof = this.#proofId();
    const outcome = await this.#send(link, job, proof);
    if (outcome === 'proven') {
      this.#pollAfter(0);
      return { state: 'confirmed' };
    }
    return { state: 'unknown', trouble: await this.#troubleAfter(outcome, job, proof) };
  }

  /** From here on bytes go out: whatever happens, the answer is "proven" or "nobody knows". */
  #send(link: Link, job: PrintRequest, id: string): Promise<Outcome> {
    const { clock, profile } = this.#options;
    const bytes = Buffer.concat([...this.#cleaning(), job.bytes, proofRequest(profile, id)]);
    this.#brokenOff = 'yes';
    return new Promise((resolve) => {
      const stopBusy = clock.after(this.#timing.busy, () => this.#setSlowJob(true));
      let stopWaiting = clock.after(writeLimit(this.#timing.write, link, bytes), () => settle('write_timeout'));
      const settle = (outcome: Outcome) => {
        if (this.#awaitedProof?.id !== id) return;
        this.#awaitedProof = null;
        stopBusy();
        stopWaiting();
        this.#setSlowJob(false);
        if (outcome === 'proven') this.#brokenOff = 'no';
        resolve(outcome);
      };
      this.#awaitedProof = { id, settle };
      link.write(bytes).then(
        () => {
          stopWaiting();
          if (profile.proof === 'none') settle('no_proof');
          else if (this.#awaitedProof?.id === id) stopWaiting = clock.after(this.#timing.proof, () => settle('no_proof'));
        },
        () => settle('connection_lost'),
      );
    });
  }

  /** Goes before a job, so that it begins on a printer that awaits commands, and on paper of its own where something hangs out for sure. */
  #cleaning(): Uint8Array[] {
    const { profile } = this.#options;
    if (this.#brokenOff === 'no') return [];
    return this.#brokenOff === 'yes' ? [endOfHalfAJob(profile), handOutHalfATicket(profile)] : [endOfHalfAJob(profile)];
  }

  /** Puts the end of a job without proof into a word, and sees to it that nothing of the job can be taken for a later one. */
  async #troubleAfter(outcome: Exclude<Outcome, 'proven'>, job: PrintRequest, proof: string): Promise<string> {
    const { logger, profile } = this.#options;
    logger.warn({ printJob: job.id, outcome }, 'a print job ended without proof');
    if (outcome === 'closed') return outcome;
    const stopped = outcome === 'no_proof' && (await this.#stoppedIn(proof));
    // The rest of a job that did not fit, and a late `GS r` answer, which names no job, both end with the connection.
    if (!stopped && (outcome === 'write_timeout' || profile.proof === 'status')) this.#dropLink();
    this.#pollAfter(0);
    return stopped ? this.#status.state : outcome;
  }

  /** Whether the printer says why the proof does not come. What it has of the job may then come out later. */
  async #stoppedIn(proof: string): Promise<boolean> {
    const link = this.#link;
    if (link && this.#options.profile.proof !== 'none') this.#leftover = leftover(proof);
    await this.#look();
    // Where the link broke, what was written may have gone down with it.
    this.#brokenOff = link && this.#link === link ? 'no' : 'yes';
    const stopped = CANNOT_PRINT.has(this.#status.state);
    if (!stopped) this.#dropLeftover();
    return stopped;
  }

  /** A printer that stopped in a job goes on with it once it can: the next one waits until that is on paper, or has had its time. */
  async #awaitLeftover(): Promise<void> {
    const { clock, logger } = this.#options;
    const waiting = this.#leftover;
    if (!waiting || CANNOT_PRINT.has(this.#status.state)) return;
    let giveUp = () => {};
    const inTime = await Promise.race([
      waiting.gone.then(() => true),
      new Promise<false>((resolve) => {
        giveUp = clock.after(this.#timing.proof, () => resolve(false));
      }),
    ]);
    giveUp();
    // It stopped again: the wait begins anew when it can print.
    if (inTime || CANNOT_PRINT.has(this.#status.state)) return;
    logger.warn({ proof: waiting.proof }, 'what the printer had in its buffer did not come out');
    // Its answer, should it come yet, ends with the connection.
    this.#dropLink();
    await this.#look();
  }

  /** Connects where needed and asks the printer how it is. Never throws: the answer is in the status. */
  async #look(): Promise<void> {
    if (!this.#link && !(await this.#connect())) {
      this.#setStatus('silent');
      return;
    }
    if (!this.#options.profile.status.realtime) {
      this.#settleStatus();
      return;
    }
    let bits = this.#bits;
    for (const n of [1, 2, 3, 4] as const) {
      const byte = await this.#ask(n);
      if (byte === null) {
        // A late answer would be taken for the answer to the next question: better a new connection.
        this.#dropLink();
        this.#setStatus('silent');
        return;
      }
      bits = applyRealtime(bits, n, byte);
    }
    this.#bits = bits;
    this.#settleStatus();
  }

  async #connect(): Promise<boolean> {
    if (this.#closed) return false;
    try {
      const link = await this.#openLink();
      if (this.#closed) {
        link.destroy();
        return false;
      }
      this.#link = link;
      this.#failedConnects = 0;
      this.#bits = ALL_WELL;
      // GS a: tell of drawer-less on-line, error and paper changes by yourself.
      if (this.#options.profile.status.automatic) link.write(Uint8Array.of(0x1d, 0x61, 0x0e)).catch(() => {});
      return true;
    } catch (error) {
      if (this.#failedConnects++ === 0) this.#options.logger.warn({ err: error }, 'the printer cannot be reached');
      return false;
    }
  }

  async #openLink(): Promise<Link> {
    let link: Link | null = null;
    const parse = createStatusParser((message) => this.#hear(message));
    link = await this.#options.connect({ onData: parse, onClose: () => this.#lost(link) }, this.#timing.connect, this.#closing.signal);
    return link;
  }

  #ask(n: RealtimeStatus): Promise<number | null> {
    const link = this.#link;
    if (!link) return Promise.resolve(null);
    return new Promise((resolve) => {
      const stop = this.#options.clock.after(this.#timing.reply, () => answer(null));
      const answer = (byte: number | null) => {
        stop();
        this.#awaitedReply = null;
        resolve(byte);
      };
      this.#awaitedReply = answer;
      link.write(Uint8Array.of(0x10, 0x04, n)).catch(() => answer(null));
    });
  }

  #hear(message: PrinterMessage): void {
    switch (message.kind) {
      case 'realtime':
        this.#awaitedReply?.(message.byte);
        break;
      case 'automatic':
        this.#bits = message.bits;
        this.#settleStatus();
        break;
      case 'paper':
        // At paper end the answer, if it comes at all, proves nothing.
        if (this.#options.profile.proof !== 'status' || (message.byte & 0x0c) !== 0) break;
        // Answers come in the order of the questions.
        if (this.#leftover) this.#dropLeftover();
        else this.#awaitedProof?.settle('proven');
        break;
      case 'process_id':
        if (message.id === this.#awaitedProof?.id) this.#awaitedProof.settle('proven');
        else if (message.id === this.#leftover?.proof) this.#dropLeftover();
        break;
    }
  }

  #lost(link: Link | null): void {
    if (link === null || this.#link !== link) return;
    this.#link = null;
    this.#dropLeftover();
    this.#awaitedReply?.(null);
    this.#awaitedProof?.settle('connection_lost');
    this.#pollAfter(Math.min(RECONNECT_MS, this.#timing.poll));
  }

  #dropLink(): void {
    this.#link?.destroy();
    this.#link = null;
    this.#dropLeftover();
    this.#awaitedReply?.(null);
  }

  #dropLeftover(): void {
    this.#leftover?.settle();
    this.#leftover = null;
  }

  #pollAfter(ms: number): void {
    this.#cancelPoll();
    if (this.#closed) return;
    this.#cancelPoll = this.#options.clock.after(ms, () => {
      this.#inTurn(() => this.#look()).then(() => this.#pollAfter(this.#pollDelay()));
    });
  }

  #pollDelay(): number {
    return Math.min(this.#timing.poll * 2 ** Math.max(0, this.#failedConnects - 1), Math.max(LONGEST_BACKOFF_MS, this.#timing.poll));
  }

  #setSlowJob(slow: boolean): void {
    this.#slowJob = slow;
    if (this.#status.state !== 'silent') this.#settleStatus();
  }

  #settleStatus(): void {
    const state = stateOf(this.#bits);
    this.#setStatus(this.#slowJob && !CANNOT_PRINT.has(state) ? 'busy' : state);
  }

  #setStatus(state: PrinterState): void {
    if (this.#closed || state === this.#status.state) return;
    this.#options.logger.info({ from: this.#status.state, to: state }, 'the printer changed');
    this.#status = { state, since: this.#options.clock.now() };
    for (const listener of this.#listeners) listener(this.#status);
  }

  #proofId(): string {
    this.#nextProof = (this.#nextProof + 1) % 36 ** 4;
    return this.#nextProof.toString(36).toUpperCase().padStart(4, '0');
  }
}
