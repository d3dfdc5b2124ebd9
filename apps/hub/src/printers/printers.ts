import { dirname } from 'node:path';
import type { PrinterView } from '@foyer/contract';
import type { PrinterState } from '@foyer/devices/printer';
import type { Actor, PrintJob } from '@foyer/queue';
import type { DeviceBook, Hall, HallLogger } from '../hall/hall.ts';
import type { PlacePrinter, Printed, Printing } from '../hall/printing.ts';
import { moment } from '../hall/views/moment.ts';
import { logosOf } from '../media/logos.ts';
import { lastPrinted, type PrinterRow, type Storage } from '../storage/index.ts';
import { type FixedPrinter, type PrinterBook, printerBook } from './book.ts';
import type { Surroundings } from './compose.ts';
import { DrivenPrinter, type OpenDriver, openAtHub, openAtStation, stationPrinter } from './driven.ts';
import { type PaperForecast, paperForecast } from './paper-left.ts';
import { STATION_TIMING, Station, type StationTiming } from './station.ts';

export interface PrintersOptions {
  readonly fixed?: readonly FixedPrinter[] | undefined;
  /** Where visitors' phones reach the hub; asked for each ticket. Without a slash at the end. */
  readonly publicUrl?: (() => string) | undefined;
  /** No printer is driven, and what waits for paper is left to the hub that comes after: for whoever does something to a hall beside it. */
  readonly idle?: boolean | undefined;
  /** Another way to printers at the hub than the drivers'. */
  readonly open?: OpenDriver | undefined;
  readonly stationTiming?: Partial<StationTiming> | undefined;
}

export interface PrintersParts extends PrintersOptions {
  readonly storage: Pick<Storage, 'reads' | 'file'>;
  readonly clock: { now(): number };
  readonly execute: Hall['execute'];
  readonly devices: Pick<DeviceBook, 'get'>;
  readonly logger: HallLogger;
}

const HUB: Actor = { kind: 'system' };
const LAST_TICKETS = 2000;
const CANNOT: ReadonlySet<PrinterState> = new Set(['paper_end', 'cover_open', 'cutter', 'error', 'offline', 'silent']);
const WITH_PAPER: ReadonlySet<PrinterState> = new Set(['ready', 'busy']);

/** The hall's ticket printers: those at the hub, and those that stations drive. */
export interface Printers extends Printing {
  readonly book: PrinterBook;
  /** What every ticket is composed with. */
  readonly surroundings: Surroundings;
  readonly paper: PaperForecast;
  /** As it is now; null: it is not used. */
  driven(id: string): DrivenPrinter | null;
  /** How it is where this device has its tickets printed; null: at the hub. */
  view(deviceId: string | null): PrinterView;
  station(deviceId: string): Station;
  /** After a change of the book. */
  refresh(): void;
  close(): Promise<void>;
}

export function printers(parts: PrintersParts): Printers {
  const { storage, clock, execute, devices, logger, fixed = [], publicUrl = () => '' } = parts;
  const surroundings = { publicUrl, logo: logosOf(dirname(storage.file), logger) };
  const open = parts.open ?? openAtHub(surroundings, logger);
  const book = printerBook(storage, clock, execute, fixed);
  const paper = paperForecast(lastPrinted(storage.reads, LAST_TICKETS), clock);
  const timing = { ...STATION_TIMING, ...parts.stationTiming };
  const openedAt = clock.now();
  const listeners = new Set<() => void>();
  const driven = new Map<string, DrivenPrinter>();
  const stations = new Map<string, Station>();
  /** Whose paper ended: once it can print again, somebody put a roll in. */
  const emptied = new Set<string>();

  function station(deviceId: string): Station {
    const known = stations.get(deviceId);
    if (known) return known;
    const made = new Station({ deviceId, printers: () => stationPrinters(deviceId), clock, timing });
    made.onChange(changed);
    stations.set(deviceId, made);
    return made;
  }

  const isUsed = (row: PrinterRow): boolean =>
    parts.idle !== true && row.enabled === 1 && (row.deviceId === null || devices.get(row.deviceId)?.revokedAt === null);
  const usedAt = (deviceId: string | null): DrivenPrinter[] =>
    book.at(deviceId).flatMap((row) => (isUsed(row) ? (driven.get(row.id) ?? []) : []));
  const stationPrinters = (deviceId: string) =>
    usedAt(deviceId).flatMap(({ row, driver }) => (driver?.profile ? stationPrinter(row, driver.profile) : []));

  function changed(): void {
    for (const one of driven.values()) noteRoll(one);
    for (const listener of listeners) listener();
  }

  function noteRoll({ row: { id }, status: { state } }: DrivenPrinter): void {
    if (state === 'paper_end') emptied.add(id);
    const row = book.find(id);
    if (!row || !WITH_PAPER.has(state) || !emptied.delete(id)) return;
    book.startRoll(HUB, row).then(tell, (err: unknown) => logger.warn({ err }, 'a new roll was not noted'));
  }
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  function drive(row: PrinterRow): DrivenPrinter {
    const { deviceId } = row;
    const opened = () => {
      changed();
      if (deviceId !== null) station(deviceId).sayPrinters();
    };
    return new DrivenPrinter(row, {
      open: deviceId === null ? () => open(row) : () => openAtStation(row, station(deviceId), surroundings),
      now: clock.now(),
      opened,
      changed,
      logger,
    });
  }

  const isSame = (one: PrinterRow, other: PrinterRow): boolean =>
    one.target === other.target && one.profile === other.profile && one.deviceId === other.deviceId;

  function refresh(): void {
    const wanted = new Map(
      book
        .all()
        .filter(isUsed)
        .map((row) => [row.id, row]),
    );
    const touched = new Set<string>();
    for (const [id, one] of driven) {
      const row = wanted.get(id);
      if (row && isSame(row, one.row)) continue;
      driven.delete(id);
      if (one.row.deviceId !== null) touched.add(one.row.deviceId);
      one.close().catch((err: unknown) => logger.warn({ err }, 'a printer did not close'));
    }
    for (const [id, row] of wanted) if (!driven.has(id)) driven.set(id, drive(row));
    for (const deviceId of touched) station(deviceId).sayPrinters();
    tell();
  }

  const placePrinter = (one: DrivenPrinter): PlacePrinter[] => {
    const { driver, row } = one;
    if (!driver) return [unready(one)];
    return [
      {
        id: row.id,
        press: driver.press,
        outlivesHub: row.deviceId !== null,
        compose: async (ticket) => driver.compose(ticket),
        paperWrites(mm) {
          paper.add(row.id, mm);
          return book.paperUsed(row.id, mm);
        },
      },
    ];
  };

  const placeOf = (deviceId: string | null): string | null => (deviceId !== null && usedAt(deviceId).length > 0 ? deviceId : null);

  function view(deviceId: string | null): PrinterView {
    const there = usedAt(placeOf(deviceId));
    const one = there.find(({ status }) => !CANNOT.has(status.state)) ?? there[0];
    const { state, since } = one?.status ?? ({ state: 'none', since: openedAt } as const);
    return { state, since: moment(since) };
  }

  function recover(job: PrintJob): Promise<Printed> | null {
    const row = job.printerId === null ? null : book.find(job.printerId);
    return row?.deviceId ? station(row.deviceId).recover(job.id, row.id) : null;
  }

  refresh();
  return {
    book,
    surroundings,
    paper,
    driven: (id) => driven.get(id) ?? null,
    placeOf,
    at: (place) => usedAt(place).flatMap(placePrinter),
    view,
    recover,
    station,
    refresh,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const one of stations.values()) one.close();
      await Promise.all([...driven.values()].map((one) => one.close()));
    },
  };
}

/** Its driver is being loaded, or cannot be. */
function unready({ row, status }: DrivenPrinter): PlacePrinter {
  return {
    id: row.id,
    outlivesHub: false,
    press: {
      status,
      onStatus: () => () => undefined,
      print: async () => ({ state: 'not_sent', trouble: status.state }),
      close: async () => undefined,
    },
    compose: async () => ({ bytes: new Uint8Array(), widthMm: 0, heightMm: 0 }),
    paperWrites: () => [],
  };
}
