import type { ReadHandle } from './connection.ts';
import { note } from './meta.ts';
import type { SideWrite } from './side-writes.ts';

/** The alarms that were open when they were last noted down, JSON; null: there never was one. */
export const openAlarms = (handle: ReadHandle): string | null => note(handle, 'open_alarms');

export function openAlarmsWrite(json: string): SideWrite {
  return {
    sql: 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    values: ['open_alarms', json],
  };
}
