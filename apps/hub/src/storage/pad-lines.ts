import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** A serial line with button pads at the hub's machine. */
export interface PadLineRow {
  readonly id: string;
  readonly name: string;
  /** JSON: where it is, and which counter each address is for. */
  readonly settings: string;
  readonly enabled: number;
}

export function allPadLines(handle: ReadHandle): PadLineRow[] {
  return handle.query<PadLineRow>('SELECT id, name, settings, enabled FROM pad_lines ORDER BY rowid').all();
}

/** Adds the line, or replaces what is known of it. */
export function padLineWrite({ id, name, settings, enabled }: PadLineRow): SideWrite {
  return {
    sql: `INSERT INTO pad_lines (id, name, settings, enabled) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings, enabled = excluded.enabled`,
    values: [id, name, settings, enabled],
  };
}

export const padLineRemoval = (id: string): SideWrite => ({ sql: 'DELETE FROM pad_lines WHERE id = ?', values: [id] });
