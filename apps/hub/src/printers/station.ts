import type { FoundAtPlace, HubMessage, PrintFormat, StationPrinter, StationReport, StationResult } from '@foyer/contract';
import type { PrinterStatus } from '@foyer/devices/printer';
import type { Printed, PrinterJob } from '../hall/printing.ts';
import { StationJob } from './station-job.ts';

/** A connection on which a station listens. */
export type TellStation = (message: HubMessage) => void;

export interface StationParts {
  readonly deviceId: string;
  readonly printers: () => readonly StationPrinter[];
  readonly clock: { now(): number };
  readonly timing: StationTiming;
}

/** How long to wait for what, ms. */
export interface StationTiming {
  /** For the station to begin. Its printer may be busy, or finish what it had in its buffer first. */
  readonly begin: number;
  /** For the result, while the station is there. */
  readonly result: number;
  /** For a station that went away with a job. */
  readonly away: number;
  /** Without a report, before its printers count as silent. */
  readonly report: number;
}
export const STATION_TIMING: StationTiming = { begin: 45_000, result: 180_000, away: 60_000, report: 30_000 };

/** The hub's side of one print station: a device that drives the printers beside it. */
export class Station {
  /** What could be a printer there; null: it has not said so since the hub was started. */
  found: FoundAtPlace | null = null;
  readonly #parts: StationParts;
  readonly #jobs = new Map<string, StationJob>();
  readonly #states = new Map<string, PrinterStatus>();
  readonly #listeners = new Set<() => void>();
  #tell: TellStation | null = null;
  #cancelSilence: () => void = () => undefined;
  #awaySince: number;

  constructor(parts: StationParts) {
    this.#parts = parts;
    this.#awaySince = parts.clock.now();
  }

  get connected(): boolean {
    return this.#tell !== null;
  }

  /** The connection that came last is the one that is used. Returns what to do when it is gone. */
  attach(tell: TellStation): () => void {
    this.#tell = tell;
    this.#expectReport();
    for (const job of this.#jobs.values()) job.stationCame();
    this.sayPrinters();
    this.#changed();
    return () => {
      if (this.#tell === tell) this.#lost();
    };
  }

  #lost(): void {
    this.#tell = null;
    this.#states.clear();
    this.#awaySince = this.#parts.clock.now();
    this.#cancelSilence();
    for (const job of this.#jobs.values()) job.stationWent();
    this.#changed();
  }

  sayPrinters(): void {
    this.#tell?.({ type: 'station', printers: [...this.#parts.printers()] });
  }

  statusOf(printerId: string): PrinterStatus {
    if (!this.#tell) return { state: 'offline', since: this.#awaySince };
    return this.#states.get(printerId) ?? { state: 'silent', since: this.#awaySince };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  report({ printers, jobs }: StationReport): void {
    const now = this.#parts.clock.now();
    const before = JSON.stringify([...this.#states]);
    for (const { id, state, since } of printers) {
      const known = this.#states.get(id);
      // Its clock may be wrong: only what happened before it came is dated by it.
      if (known?.state !== state) this.#states.set(id, { state, since: known ? now : Math.min(now, Date.parse(since)) });
    }
    const inHand = new Set<string>(jobs);
    for (const job of [...this.#jobs.values()]) job.heard(inHand.has(job.id));
    this.#expectReport();
    if (JSON.stringify([...this.#states]) !== before) this.#changed();
  }

  /** Who says nothing for long has printers of which nothing is known. */
  #expectReport(): void {
    this.#cancelSilence();
    const timer = setTimeout(() => {
      this.#states.clear();
      this.#awaySince = this.#parts.clock.now();
      this.#changed();
    }, this.#parts.timing.report).unref();
    this.#cancelSilence = () => clearTimeout(timer);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  print(printerId: string, format: PrintFormat, job: PrinterJob, beforeSend: () => Promise<void>): Promise<Printed> {
    const tell = this.#tell;
    if (!tell) return Promise.resolve({ state: 'not_sent', trouble: 'offline' });
    const { id, bytes, widthMm, heightMm } = job;
    const offered = this.#keep(new StationJob(id, printerId, this.#parts.timing, beforeSend));
    const data = Buffer.from(bytes).toString('base64');
    tell({ type: 'print', jobId: id as never, printerId, format, data, paper: { widthMm, heightMm } });
    return offered;
  }

  /** Of a job that had begun before this hub was started. */
  recover(jobId: string, printerId: string): Promise<Printed> {
    const known = this.#jobs.get(jobId);
    return known ? known.over : this.#keep(StationJob.begunBefore(jobId, printerId, this.#parts.timing));
  }

  #keep(job: StationJob): Promise<Printed> {
    this.#jobs.set(job.id, job);
    return job.over.finally(() => this.#jobs.delete(job.id));
  }

  /** Resolves once "sent" is on the disk. @returns whether it may begin @throws what `beforeSend` throws */
  begin(jobId: string): Promise<boolean> {
    return this.#jobs.get(jobId)?.begin() ?? Promise.resolve(false);
  }

  /** How it went; of a job that is over already it changes nothing. */
  end(jobId: string, result: StationResult): void {
    this.#jobs.get(jobId)?.end(result);
  }

  /** The hub ends: whatever began is somebody's who comes after it. */
  close(): void {
    this.#cancelSilence();
    for (const job of [...this.#jobs.values()]) job.abandon();
  }
}
