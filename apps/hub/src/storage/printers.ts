import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** A ticket printer of the hall. Times in ms since the epoch. */
export interface PrinterRow {
  readonly id: string;
  readonly name: string;
  /** The device that it is connected to; null: the hub's machine. */
  readonly deviceId: string | null;
  readonly place: number;
  /** A `PrinterTarget` of the contract, as JSON. */
  readonly target: string;
  /** A profile's name. */
  readonly profile: string;
  /** 0 or 1 */
  readonly enabled: number;
  /** Millimetres of a new roll, and of what this one has given. */
  readonly rollMm: number;
  readonly usedMm: number;
  readonly rollSince: number;
}

export function allPrinters(handle: ReadHandle): PrinterRow[] {
  return handle
    .query<PrinterRow>(
      `SELECT id, name, device_id AS deviceId, place, target, profile, enabled, roll_mm AS rollMm, used_mm AS usedMm, roll_since AS rollSince
       FROM printers ORDER BY place, id`,
    )
    .all();
}

/** Adds the printer, or replaces what is set for it. What its roll has given is counted, not set. */
export function printerWrite(printer: PrinterRow): SideWrite {
  const { id, name, deviceId, place, target, profile, enabled, rollMm, usedMm, rollSince } = printer;
  return {
    sql: `INSERT INTO printers (id, name, device_id, place, target, profile, enabled, roll_mm, used_mm, roll_since)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, device_id = excluded.device_id, place = excluded.place,
            target = excluded.target, profile = excluded.profile, enabled = excluded.enabled, roll_mm = excluded.roll_mm`,
    values: [id, name, deviceId, place, target, profile, enabled, rollMm, usedMm, rollSince],
  };
}

export const printerRemoval = (id: string): SideWrite => ({ sql: 'DELETE FROM printers WHERE id = ?', values: [id] });

export const paperWrite = (id: string, mm: number): SideWrite => ({
  sql: 'UPDATE printers SET used_mm = used_mm + ? WHERE id = ?',
  values: [mm, id],
});

export const newRollWrite = (id: string, since: number): SideWrite => ({
  sql: 'UPDATE printers SET used_mm = 0, roll_since = ? WHERE id = ?',
  values: [since, id],
});

export interface PrintedJob {
  readonly printerId: string;
  readonly queuedAt: number;
}

/** The last jobs that printers were given, oldest first. */
export function lastPrinted(handle: ReadHandle, limit: number): PrintedJob[] {
  return handle
    .query<PrintedJob & { readonly state: string }>(
      'SELECT printer_id AS printerId, queued_at AS queuedAt, state FROM print_jobs ORDER BY seq DESC LIMIT ?',
    )
    .all(limit)
    .filter(({ printerId, state }) => printerId !== null && (state === 'confirmed' || state === 'unknown'))
    .map(({ printerId, queuedAt }) => ({ printerId, queuedAt }))
    .reverse();
}
