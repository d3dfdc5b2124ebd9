import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** A device that was let in, once: revoked ones stay, for whoever reads the log. Times in ms since the epoch. */
export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly counterId: string | null;
  /** SHA-256 of its key, base64url. */
  readonly keyHash: string;
  readonly pairedAt: number;
  /** The id of the person who let it in; `system`: the hub itself. */
  readonly pairedBy: string;
  readonly lastSeenAt: number | null;
  readonly version: string | null;
  readonly address: string | null;
  readonly revokedAt: number | null;
  /** What is set for it, by its role, as JSON; null: the usual. */
  readonly settings: string | null;
}

export function allDevices(handle: ReadHandle): DeviceRow[] {
  return handle
    .query<DeviceRow>(
      `SELECT id, name, role, counter_id AS counterId, key_hash AS keyHash, paired_at AS pairedAt, paired_by AS pairedBy,
              last_seen_at AS lastSeenAt, version, address, revoked_at AS revokedAt, settings
       FROM devices ORDER BY paired_at, id`,
    )
    .all();
}

/** Adds the device, or replaces what is known of it. */
export function deviceWrite(device: DeviceRow): SideWrite {
  const { id, name, role, counterId, keyHash, pairedAt, pairedBy, lastSeenAt, version, address, revokedAt, settings } = device;
  return {
    sql: `INSERT INTO devices (id, name, role, counter_id, key_hash, paired_at, paired_by, last_seen_at, version, address, revoked_at, settings)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, counter_id = excluded.counter_id,
            last_seen_at = excluded.last_seen_at, version = excluded.version, address = excluded.address, revoked_at = excluded.revoked_at,
            settings = excluded.settings`,
    values: [id, name, role, counterId, keyHash, pairedAt, pairedBy, lastSeenAt, version, address, revokedAt, settings],
  };
}

/** Where and when it was last seen. It may have been renamed meanwhile: nothing else is touched. */
export function seenWrite({ id, lastSeenAt, version, address }: DeviceRow): SideWrite {
  return { sql: 'UPDATE devices SET last_seen_at = ?, version = ?, address = ? WHERE id = ?', values: [lastSeenAt, version, address, id] };
}
