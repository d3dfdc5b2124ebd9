import type { Actor, Note } from '@foyer/queue';
import type { Hall } from '../hall/hall.ts';
import { HallError } from '../hall/hall-error.ts';
import {
  allPrinters,
  newRollWrite,
  type PrinterRow,
  paperWrite,
  printerRemoval,
  printerWrite,
  type SideWrite,
  type Storage,
} from '../storage/index.ts';

/** A printer that was named when the hub was started, and not by an administrator. */
export interface FixedPrinter {
  readonly id: string;
  readonly name: string;
  /** A `PrinterTarget` as JSON. */
  readonly target: string;
  /** A profile's name, or the path of one. */
  readonly profile: string;
}

/** Of the usual rolls for 80 mm printers. */
export const USUAL_ROLL_MM = 80_000;

export const printerNote = ({ id, name, deviceId }: PrinterRow) => ({ printerId: id, name, forDeviceId: deviceId });

/** The hall's printers, in memory as on the disk: by place, in the order in which they are tried. */
export function printerBook(
  { reads }: Pick<Storage, 'reads'>,
  clock: { now(): number },
  execute: Hall['execute'],
  fixed: readonly FixedPrinter[],
) {
  const fixedIds = new Set(fixed.map(({ id }) => id));
  let known = load();

  function load(): Map<string, PrinterRow> {
    const rows = new Map(allPrinters(reads).map((row) => [row.id, row]));
    // One that was named at an earlier start, and is not any more.
    for (const id of rows.keys()) if (id.startsWith(FIXED) && !fixedIds.has(id)) rows.delete(id);
    for (const { id, name, target, profile } of fixed) {
      const row = rows.get(id) ?? { ...NEW, id, name, place: -1, rollSince: clock.now() };
      rows.set(id, { ...row, target, profile });
    }
    return rows;
  }

  async function write(actor: Actor, notes: readonly Note[], writes: readonly SideWrite[]): Promise<void> {
    try {
      await execute({ type: 'note', notes }, { actor, writes, render: () => ({ status: 204, body: null }) });
    } catch (error) {
      known = load();
      throw error;
    }
  }

  const all = (): PrinterRow[] => [...known.values()].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));

  /** What is to be written with the end of a job. It counts at once: a mistake by a ticket matters less than one that is forgotten. */
  function paperUsed(id: string, mm: number): readonly SideWrite[] {
    const row = known.get(id);
    if (!row || mm <= 0) return [];
    known.set(id, { ...row, usedMm: row.usedMm + mm });
    return fixedIds.has(id) ? [printerWrite(row), paperWrite(id, mm)] : [paperWrite(id, mm)];
  }

  return {
    all,
    isFixed: (id: string): boolean => fixedIds.has(id),
    at: (deviceId: string | null): PrinterRow[] => all().filter((row) => row.deviceId === deviceId),
    find: (id: string): PrinterRow | null => known.get(id) ?? null,
    /** @throws HallError PRINTER_UNKNOWN */
    get(printerId: string): PrinterRow {
      const row = known.get(printerId);
      if (!row) throw new HallError('PRINTER_UNKNOWN', { printerId });
      return row;
    },
    async put(actor: Actor, rows: readonly PrinterRow[], notes: readonly Note[]): Promise<void> {
      for (const row of rows) known.set(row.id, row);
      await write(actor, notes, rows.map(printerWrite));
    },
    async remove(actor: Actor, row: PrinterRow): Promise<void> {
      known.delete(row.id);
      await write(actor, [{ type: 'printer_removed', ...printerNote(row) }], [printerRemoval(row.id)]);
    },
    async startRoll(actor: Actor, row: PrinterRow): Promise<void> {
      const fresh = { ...row, usedMm: 0, rollSince: clock.now() };
      known.set(row.id, fresh);
      const note: Note = { type: 'roll_started', ...printerNote(row), usedMm: row.usedMm };
      await write(actor, [note], [printerWrite(fresh), newRollWrite(row.id, fresh.rollSince)]);
    },
    paperUsed,
    /** Of what is no ticket. */
    countPaper: (id: string, mm: number): Promise<void> => write({ kind: 'system' }, [], paperUsed(id, mm)),
  };
}
export type PrinterBook = ReturnType<typeof printerBook>;

/** How the ids of printers begin that are not an administrator's. */
export const FIXED = 'fixed-';

export const NEW: PrinterRow = {
  id: '',
  name: '',
  deviceId: null,
  place: 0,
  target: '',
  profile: 'epson-tm-t20',
  enabled: 1,
  rollMm: USUAL_ROLL_MM,
  usedMm: 0,
  rollSince: 0,
};
