import type { PrinterTarget, StationPrinter } from '@foyer/contract';
import type { PrinterStatus } from '@foyer/devices/printer';
import type { PrinterProfile } from '@foyer/ticket';
import type { HallLogger } from '../hall/hall.ts';
import type { Press } from '../hall/printing.ts';
import type { PrinterRow } from '../storage/index.ts';
import { type Compose, escposComposer, pageComposer, type Surroundings } from './compose.ts';
import type { Station } from './station.ts';

/** What prints, and how tickets are laid out for it. */
export interface Driver {
  readonly press: Press;
  readonly compose: Compose;
  /** Null where none was needed. */
  readonly profile: PrinterProfile | null;
}
/** Opens a printer at the hub's machine. @throws when it is none that can be. */
export type OpenDriver = (row: PrinterRow) => Driver | Promise<Driver>;

export const targetOf = ({ target }: PrinterRow): PrinterTarget => JSON.parse(target) as PrinterTarget;

export const openAtHub =
  (surroundings: Surroundings, logger: HallLogger): OpenDriver =>
  async (row) => {
    const { loadProfile, openPrinter, rasterize } = await import('./drivers.ts');
    const [profile, target] = [loadProfile(row.profile), targetOf(row)];
    if (target.kind === 'system') throw new Error('the hub does not print on printers of the operating system');
    return { profile, press: openPrinter({ target, profile, logger }), compose: escposComposer({ profile, rasterize, ...surroundings }) };
  };

/** A printer that somebody else drives. */
export async function openAtStation(row: PrinterRow, station: Station, surroundings: Surroundings): Promise<Driver> {
  const { loadProfile, rasterize } = await import('./drivers.ts');
  const profile = loadProfile(row.profile);
  const parts = { profile, rasterize, ...surroundings };
  const isPage = targetOf(row).kind === 'system';
  return {
    profile,
    press: stationPress(row.id, isPage ? 'svg' : 'escpos', station),
    compose: isPage ? pageComposer(parts) : escposComposer(parts),
  };
}

function stationPress(id: string, format: 'svg' | 'escpos', station: Station): Press {
  return {
    get status() {
      return station.statusOf(id);
    },
    onStatus: (listener) => station.onChange(() => listener(station.statusOf(id))),
    print: (job, beforeSend) => station.print(id, format, job, beforeSend),
    close: async () => undefined,
  };
}

/** What a station has to know of its printer. */
export const stationPrinter = (row: PrinterRow, profile: PrinterProfile): StationPrinter => ({
  id: row.id,
  target: targetOf(row),
  profile: { ...profile },
});

interface DrivenParts {
  readonly open: () => Driver | Promise<Driver>;
  readonly now: number;
  /** It can be told to print. */
  readonly opened: () => void;
  /** Its state is another one. */
  readonly changed: () => void;
  readonly logger: HallLogger;
}

/** One printer as the hub drives it, from when it is set up until it is changed or removed. */
export class DrivenPrinter {
  readonly row: PrinterRow;
  driver: Driver | null = null;
  #status: PrinterStatus;
  #stop: () => void = () => undefined;
  #closed = false;
  readonly #parts: DrivenParts;

  constructor(row: PrinterRow, parts: DrivenParts) {
    this.row = row;
    this.#parts = parts;
    this.#status = { state: 'silent', since: parts.now };
    const failed = (err: unknown) => {
      parts.logger.error({ err, printer: row.name }, 'a printer cannot be driven');
      this.#status = { state: 'error', since: parts.now };
      parts.changed();
    };
    try {
      const opened = parts.open();
      if (opened instanceof Promise) opened.then((driver) => this.#ready(driver)).catch(failed);
      else this.#ready(opened);
    } catch (error) {
      failed(error);
    }
  }

  #ready(driver: Driver): void {
    if (this.#closed) return void driver.press.close();
    this.driver = driver;
    this.#stop = driver.press.onStatus(() => this.#parts.changed());
    this.#parts.opened();
  }

  get status(): PrinterStatus {
    return this.driver?.press.status ?? this.#status;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.driver?.press.close();
  }
}
