import type { HubProcessState } from '@foyer/contract/ipc';
import { Backoff } from './backoff.ts';
import type { Child, Exit } from './child.ts';

export interface SupervisorOptions<Health> {
  /** Starts the process, or says why it cannot: then the state is `failed`, and only start() or restart() tries again. */
  readonly start: () => Child | Exit;
  /** Asks the process how it is; rejects where it does not answer. */
  readonly probe: () => Promise<{ health: Health; well: boolean }>;
  readonly probeEveryMs: number;
  /** Silence after which a running process is `unwell`, and after which it is taken for hung and started anew. */
  readonly unwellAfterMs: number;
  readonly hungAfterMs: number;
  /** How long a process may take to end by itself before it is killed. */
  readonly killAfterMs: number;
  readonly backoff: { initialMs: number; maxMs: number; forgetAfterMs: number };
  readonly keepLines: number;
}

export interface SupervisorStatus<Health> {
  readonly state: HubProcessState;
  /** Unix milliseconds. */
  readonly since: number;
  readonly pid: number | null;
  readonly restarts: number;
  readonly lastExit: Exit | null;
  readonly nextStartAt: number | null;
  readonly health: Health | null;
  readonly log: readonly string[];
}

/**
 * Keeps one process running: starts it again when it ends, later each time it fails at once; asks how it is; kills what
 * does not end or no longer answers. One process at a time, ever: two writers of one hall must not be.
 */
export class Supervisor<Health> {
  readonly #options: SupervisorOptions<Health>;
  readonly #backoff: Backoff;
  readonly #listeners = new Set<() => void>();
  readonly #lines: string[] = [];
  #state: HubProcessState = 'stopped';
  #since = Date.now();
  #child: Child | null = null;
  #startedAt = 0;
  #heardAt = 0;
  #health: Health | null = null;
  #restarts = 0;
  #lastExit: Exit | null = null;
  #hungForMs = 0;
  #nextStartAt: number | null = null;
  #startTimer: NodeJS.Timeout | undefined;
  #probeTimer: NodeJS.Timeout | undefined;
  #killTimer: NodeJS.Timeout | undefined;
  #ended: (() => void)[] = [];

  constructor(options: SupervisorOptions<Health>) {
    this.#options = options;
    this.#backoff = new Backoff(options.backoff);
  }

  get status(): SupervisorStatus<Health> {
    return {
      state: this.#state,
      since: this.#since,
      pid: this.#child?.pid ?? null,
      restarts: this.#restarts,
      lastExit: this.#lastExit,
      nextStartAt: this.#nextStartAt,
      health: this.#health,
      log: this.#lines,
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.#child) return;
    clearTimeout(this.#startTimer);
    this.#nextStartAt = null;
    this.#startedAt = this.#heardAt = Date.now();
    const started = this.#options.start();
    if ('kind' in started) {
      this.#lastExit = started;
      return this.#become('failed');
    }
    this.#child = started;
    this.#hungForMs = 0;
    this.#child.onLine((line) => this.#keepLine(line));
    this.#child.onExit((exit) => this.#exited(exit));
    this.#become('starting');
    this.#probeSoon();
  }

  /** Resolves when the process has ended; it is not started again. */
  stop(): Promise<void> {
    clearTimeout(this.#startTimer);
    this.#nextStartAt = null;
    if (!this.#child) {
      this.#become('stopped');
      return Promise.resolve();
    }
    const ended = new Promise<void>((resolve) => this.#ended.push(resolve));
    if (this.#state !== 'stopping') this.#end('stopping');
    return ended;
  }

  async restart(): Promise<void> {
    await this.stop();
    this.#backoff.reset();
    this.start();
  }

  #end(state: 'stopping' | 'restarting'): void {
    this.#become(state);
    this.#child?.stop();
    clearTimeout(this.#killTimer);
    this.#killTimer = setTimeout(() => this.#child?.kill(), this.#options.killAfterMs);
  }

  #exited(exit: Exit): void {
    clearTimeout(this.#probeTimer);
    clearTimeout(this.#killTimer);
    this.#child = null;
    this.#health = null;
    this.#lastExit = this.#hungForMs > 0 ? { kind: 'hung', detail: String(Math.round(this.#hungForMs / 1000)) } : exit;
    const wanted = this.#state !== 'stopping';
    if (wanted) this.#startLater();
    else this.#become('stopped');
    for (const resolve of this.#ended.splice(0)) resolve();
  }

  #startLater(): void {
    const wait = this.#backoff.next(Date.now() - this.#startedAt);
    this.#nextStartAt = Date.now() + wait;
    this.#restarts += 1;
    this.#startTimer = setTimeout(() => this.start(), wait);
    this.#become('restarting');
  }

  #probeSoon(): void {
    clearTimeout(this.#probeTimer);
    this.#probeTimer = setTimeout(
      () => void this.#probe(),
      this.#state === 'starting' ? this.#options.probeEveryMs / 4 : this.#options.probeEveryMs,
    );
  }

  async #probe(): Promise<void> {
    const child = this.#child;
    const answer = await this.#options.probe().catch(() => null);
    if (!child || child !== this.#child || this.#state === 'stopping' || this.#state === 'restarting') return;
    if (answer) {
      this.#heardAt = Date.now();
      this.#health = answer.health;
      this.#become(answer.well ? 'running' : 'unwell');
    } else this.#silent(Date.now() - this.#heardAt);
    this.#probeSoon();
  }

  #silent(forMs: number): void {
    if (forMs >= this.#options.hungAfterMs) {
      this.#hungForMs = forMs;
      this.#end('restarting');
    } else if (forMs >= this.#options.unwellAfterMs && this.#state === 'running') this.#become('unwell');
  }

  #keepLine(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > this.#options.keepLines) this.#lines.shift();
    this.#tell();
  }

  #become(state: HubProcessState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#since = Date.now();
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
