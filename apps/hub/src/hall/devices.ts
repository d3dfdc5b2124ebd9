import type { Actor, Note } from '@foyer/queue';
import { allDevices, type DeviceRow, deviceWrite, type Storage, seenWrite } from '../storage/index.ts';
import type { DeviceBook, Hall } from './hall.ts';

/** A hall full of screens asks many times a second: when each was last seen need not be on the disk that often. */
const NOTICE_EVERY_MS = 1000;
const WRITE_SEEN_EVERY_MS = 60_000;

/**
 * The devices of the hall, in memory as on the disk. A change holds in memory at once, so that of two at the same time the later one
 * is made of the earlier one's device; what could not be saved is read again.
 */
export function devices(
  { reads }: Pick<Storage, 'reads'>,
  clock: { now(): number },
  execute: Hall['execute'],
): { readonly book: DeviceBook; close(): Promise<void> } {
  let known = byId(allDevices(reads));
  const unwritten = new Set<string>();

  async function put(actor: Actor, device: DeviceRow, notes: readonly Note[]): Promise<void> {
    known.set(device.id, device);
    try {
      await execute({ type: 'note', notes }, { actor, writes: [deviceWrite(device)], render: () => ({ status: 204, body: null }) });
    } catch (error) {
      known = byId(allDevices(reads));
      throw error;
    }
  }

  async function writeSeen(): Promise<void> {
    const writes = [...unwritten].flatMap((id) => seenWrite(known.get(id) as DeviceRow));
    unwritten.clear();
    if (writes.length === 0) return;
    await execute({ type: 'note', notes: [] }, { actor: { kind: 'system' }, writes, render: () => ({ status: 204, body: null }) });
  }

  const timer = setInterval(() => void writeSeen().catch(() => undefined), WRITE_SEEN_EVERY_MS).unref();
  return {
    book: {
      list: () => [...known.values()],
      get: (id) => known.get(id) ?? null,
      put,
      seen(id, { address, version }) {
        const device = known.get(id);
        const now = clock.now();
        if (!device || (version === undefined && device.address === address && now - (device.lastSeenAt ?? 0) < NOTICE_EVERY_MS)) return;
        known.set(id, { ...device, address, version: version ?? device.version, lastSeenAt: now });
        unwritten.add(id);
      },
    },
    async close() {
      clearInterval(timer);
      await writeSeen().catch(() => undefined);
    },
  };
}

const byId = (rows: readonly DeviceRow[]) => new Map(rows.map((row) => [row.id, row]));
