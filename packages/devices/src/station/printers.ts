import { isDeepStrictEqual } from 'node:util';
import type { StationPrinter, StationReport } from '@foyer/contract';
import type { PrinterProfile } from '@foyer/ticket';
import { openPrinter } from '../printer/open.ts';
import type { PrinterTiming } from '../printer/timing.ts';
import type { DeviceClock, DeviceLogger } from '../printer/types.ts';
import type { StationDriver } from './driver.ts';
import { openSystemPrinter, type SystemPrinting } from './system-printer.ts';

export interface StationPrintersParts {
  readonly logger: DeviceLogger;
  readonly clock: DeviceClock;
  /** Null: this program has no way to the system's printers. */
  readonly system: SystemPrinting | null;
  readonly timing?: Partial<PrinterTiming> | undefined;
  /** Some printer changed. */
  readonly onChange: () => void;
}

interface Driven {
  readonly told: StationPrinter;
  readonly printer: StationDriver;
}

/** The printers that a station drives: those that the hub has named last. */
export class StationPrinters {
  readonly #parts: StationPrintersParts;
  readonly #driven = new Map<string, Driven>();
  /** A port is open once: the old driver lets go before the new one begins. */
  #changing: Promise<void> = Promise.resolve();

  constructor(parts: StationPrintersParts) {
    this.#parts = parts;
  }

  /** From now on these. One that is as it was goes on undisturbed. */
  drive(wanted: readonly StationPrinter[]): Promise<void> {
    this.#changing = this.#changing.then(() => this.#change(wanted));
    return this.#changing;
  }

  /** Once the last change is done: by its id, or null. */
  async find(id: string): Promise<StationDriver | null> {
    await this.#changing;
    return this.#driven.get(id)?.printer ?? null;
  }

  report(): StationReport['printers'] {
    return [...this.#driven].map(([id, { printer }]) => ({
      id,
      state: printer.status.state,
      since: new Date(printer.status.since).toISOString(),
    }));
  }

  async #change(wanted: readonly StationPrinter[]): Promise<void> {
    const isWanted = ({ told }: Driven) => wanted.some((one) => isDeepStrictEqual(one, told));
    const old = [...this.#driven.values()].filter((driven) => !isWanted(driven));
    for (const { told } of old) this.#driven.delete(told.id);
    await Promise.all(old.map(({ printer }) => printer.close()));
    for (const told of wanted) if (!this.#driven.has(told.id)) this.#open(told);
    this.#parts.onChange();
  }

  #open(told: StationPrinter): void {
    const { logger, clock, system, timing, onChange } = this.#parts;
    const { target } = told;
    if (target.kind === 'system' && system === null) {
      logger.warn({ printer: told.id }, 'this program has no way to the printers of the system');
      return;
    }
    const printer =
      target.kind === 'system'
        ? openSystemPrinter({ name: target.name, system: system as SystemPrinting, clock })
        : // The hub has read it from its own file, and checked it there.
          openPrinter({ target, profile: told.profile as unknown as PrinterProfile, logger, clock, timing });
    printer.onStatus(onChange);
    this.#driven.set(told.id, { told, printer });
  }
}
