import type { MediaType } from '@foyer/contract';
import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** What is known of a picture or a film; its bytes are a file of the data folder. */
export interface MediaRow {
  readonly id: string;
  readonly name: string;
  readonly type: MediaType;
  readonly bytes: number;
  /** Pixels; null of a film. */
  readonly width: number | null;
  readonly height: number | null;
  /** ms since the epoch */
  readonly addedAt: number;
}

/** Newest first. */
export function allMedia(handle: ReadHandle): MediaRow[] {
  return handle
    .query<MediaRow>('SELECT id, name, type, bytes, width, height, added_at AS addedAt FROM media ORDER BY added_at DESC, id')
    .all();
}

/** Adds it, or calls it otherwise: nothing else of it ever changes. */
export function mediaWrite({ id, name, type, bytes, width, height, addedAt }: MediaRow): SideWrite {
  return {
    sql: `INSERT INTO media (id, name, type, bytes, width, height, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    values: [id, name, type, bytes, width, height, addedAt],
  };
}

export function mediaRemoval(id: string): SideWrite {
  return { sql: 'DELETE FROM media WHERE id = ?', values: [id] };
}
