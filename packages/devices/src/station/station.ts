import type { FoundAtPlace, PrintMessage, SocketError, StationMessage, StationReport } from '@foyer/contract';
import type { z } from 'zod';
import { systemClock } from '../printer/clock.ts';
import type { PrinterTiming } from '../printer/timing.ts';
import type { DeviceClock, DeviceLogger, PrintResult } from '../printer/types.ts';
import { findDeviceFiles, findSerialPorts } from './found.ts';
import { type ConnectToHub, HubConnection, HubLost } from './hub-connection.ts';
import { StationJobs } from './jobs.ts';
import { StationPrinters } from './printers.ts';
import { every, oneAtATime } from './repeat.ts';
import type { SystemPrinting } from './system-printer.ts';
import { STATION_TIMING, type StationTiming } from './timing.ts';

export interface PrintStationOptions {
  readonly connect: ConnectToHub;
  /** Null: this program has no way to the printers of the operating system. */
  readonly system: SystemPrinting | null;
  readonly logger: DeviceLogger;
  readonly clock?: DeviceClock | undefined;
  /** Other waits than the usual ones, ms. */
  readonly timing?: Partial<StationTiming> | undefined;
  readonly printerTiming?: Partial<PrinterTiming> | undefined;
}

export interface PrintStation {
  /** Ends jobs under way as `unknown`, says so if the hub is there, and lets printers and hub go. */
  close(): Promise<void>;
}

/**
 * Drives the printers of this machine for the hub, which says what they are and what they print. It stays with the hub, through
 * whatever happens to the connection, until it is closed.
 */
export function startPrintStation(options: PrintStationOptions): PrintStation {
  return new Station(options);
}

type Told = z.infer<typeof StationMessage>;
type PrintOrder = z.infer<typeof PrintMessage>;

class Station implements PrintStation {
  readonly #options: PrintStationOptions;
  readonly #clock: DeviceClock;
  readonly #timing: StationTiming;
  readonly #printers: StationPrinters;
  readonly #jobs = new StationJobs();
  readonly #report = oneAtATime(() => this.#sendReport());
  readonly #tell = oneAtATime(() => this.#tellResults());
  readonly #running: Promise<void>;
  /** Jobs on their way to a printer, and the connection by which each came last. */
  readonly #attempted = new Map<string, HubConnection>();
  #connection: HubConnection | null = null;
  /** Connections in a row that did not make this a station. */
  #failures = 0;
  #closed = false;
  #wake: () => void = () => {};

  constructor(options: PrintStationOptions) {
    const { logger, system, clock = systemClock, printerTiming } = options;
    this.#options = options;
    this.#clock = clock;
    this.#timing = { ...STATION_TIMING, ...options.timing };
    this.#printers = new StationPrinters({ logger, clock, system, timing: printerTiming, onChange: () => void this.#report() });
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#printers.drive([]);
    await this.#tell();
    this.#wake();
    this.#connection?.close('the station closes');
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      const why = await this.#serve().catch((error: unknown) => String(error instanceof Error ? error.message : error));
      if (this.#failures++ === 0 && !this.#closed) this.#options.logger.warn({ why }, 'there is no connection to the hub');
      await this.#rest();
    }
  }

  /** One connection, from its first word to its last. Resolves with what ended it. */
  async #serve(): Promise<string> {
    const connection = await HubConnection.open(this.#options.connect, {
      clock: this.#clock,
      timing: this.#timing,
      onMessage: (message) => this.#hear(connection, message),
    });
    this.#connection = connection;
    const { report, look, retell } = this.#timing;
    const stop = [
      every(this.#clock, report, () => void this.#report()),
      every(this.#clock, look, () => void this.#reportFound()),
      every(this.#clock, retell, () => void this.#tell()),
    ];
    try {
      if (this.#closed) connection.close('the station closes');
      // Before the hub sends anything: it must not take the end of an old attempt for that of a new one.
      await this.#tell();
      await this.#report();
      connection.say({ type: 'subscribe', rooms: ['station'] });
      await this.#reportFound();
      return await connection.lost;
    } finally {
      this.#connection = null;
      for (const end of stop) end();
    }
  }

  #hear(connection: HubConnection, message: { readonly type: string }): void {
    if (message.type === 'station') this.#drive(message as Told);
    else if (message.type === 'print') void this.#print(connection, message as PrintOrder);
    else if (message.type === 'error') this.#refused(connection, (message as z.infer<typeof SocketError>).code);
  }

  /** It is not let in as a station. Somebody may change that: it asks again, once the hub has had the time to say more by closing. */
  #refused(connection: HubConnection, code: string): void {
    this.#clock.after(this.#timing.firstRetry, () => connection.close(`the hub says ${code}`));
  }

  #drive({ printers }: Told): void {
    const { logger } = this.#options;
    if (this.#closed) return;
    if (this.#failures > 0) logger.info({}, 'the hub is back');
    this.#failures = 0;
    this.#printers.drive(printers).catch((err: unknown) => logger.warn({ err }, 'a printer cannot be driven'));
  }

  async #print(connection: HubConnection, order: PrintOrder): Promise<void> {
    const { jobId } = order;
    // Twice over one connection is once.
    if (this.#attempted.get(jobId) === connection) return;
    const before = this.#jobs.begun(jobId);
    if (before !== null) {
      this.#options.logger.warn({ printJob: jobId }, 'a job that was begun came again: it is not printed again');
      before.told = false;
      return this.#tell();
    }
    this.#attempted.set(jobId, connection);
    const { asked, result } = await this.#attempt(connection, order);
    if (this.#attempted.get(jobId) === connection) this.#attempted.delete(jobId);
    // The hub has gone, and was never asked to begin: it knows that nothing was printed, and may have given the job away again.
    if (connection.isOver && !asked) return;
    this.#jobs.end(jobId, { state: result.state, trouble: result.state === 'confirmed' ? null : result.trouble, paperMm: null });
    await this.#tell();
  }

  async #attempt(connection: HubConnection, order: PrintOrder): Promise<{ asked: boolean; result: PrintResult }> {
    const { jobId, data, paper } = order;
    let asked = false;
    let begun = false;
    const begin = async () => {
      if (connection.isOver) throw new HubLost('the hub went away before the job began');
      asked = true;
      this.#jobs.take(jobId);
      const status = await connection.request('POST', `/api/station/jobs/${jobId}/begin`);
      if (status !== 204) throw new Error(`the hub did not let the job begin: ${status}`);
      begun = true;
    };
    const notSent = (trouble: string) => ({ asked, result: { state: 'not_sent' as const, trouble } });
    const printer = await this.#printers.find(order.printerId);
    if (printer === null) return notSent('offline');
    try {
      return { result: await printer.print({ id: jobId, bytes: Buffer.from(data, 'base64'), paper }, begin), asked };
    } catch (err) {
      this.#options.logger.warn({ err, printJob: jobId }, 'a job was not printed');
      if (err instanceof HubLost) return notSent('connection_lost');
      return begun ? { asked, result: { state: 'unknown', trouble: 'driver' } } : notSent('driver');
    }
  }

  /** The hub answers for good, unless it could not. */
  async #tellResults(): Promise<void> {
    for (const attempt of this.#jobs.waiting()) {
      const status = await this.#ask(`/api/station/jobs/${attempt.id}/result`, attempt.result);
      if (status === null) return;
      if (status < 500 && status !== 429) this.#jobs.told(attempt);
    }
  }

  async #sendReport(): Promise<void> {
    const report: StationReport = { printers: this.#printers.report(), jobs: [...this.#jobs.inHand()] as StationReport['jobs'] };
    await this.#ask('/api/station/printers', report);
  }

  async #reportFound(): Promise<void> {
    const [serialPorts, files, systemPrinters] = await Promise.all([
      findSerialPorts(),
      findDeviceFiles(),
      this.#options.system?.list().catch(() => []) ?? [],
    ]);
    const found: FoundAtPlace = { serialPorts: [...serialPorts], files: [...files], systemPrinters: [...systemPrinters] };
    await this.#ask('/api/station/found', found);
  }

  /** Null: no answer. */
  async #ask(path: string, body: unknown): Promise<number | null> {
    const answer = this.#connection?.request('POST', path, body).catch(() => null);
    return (await answer) ?? null;
  }

  #rest(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const { firstRetry, longestRetry } = this.#timing;
    const longest = Math.min(longestRetry, firstRetry * 2 ** Math.min(this.#failures, 10));
    return new Promise((resolve) => {
      const cancel = this.#clock.after(longest / 2 + (Math.random() * longest) / 2, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }
}
