import type { Part, WatchedDevice } from './registry.ts';

/** Reports come every 10 s. One may get lost; a socket that is still open says that the device may only be slow. */
const SILENT_MS = 15_000;
const SILENT_WITH_SOCKET_MS = 30_000;
/** Of a device that has not reported: it may be a screen that has only just come, or a machine that asks now and then. */
const UNSEEN_MS = 60_000;

export interface ConnectionFacts {
  readonly heardAt: ReadonlyMap<string, number>;
  readonly isListening: (deviceId: string) => boolean;
  readonly clock: { now(): number };
}

/** Which devices are there. */
export function connections({ heardAt, isListening, clock }: ConnectionFacts) {
  const startedAt = clock.now();
  const known = new Map<string, Part>();

  function isThere({ id, lastSeenAt }: WatchedDevice, now: number): boolean {
    const heard = heardAt.get(id);
    if (heard !== undefined) return now - heard < (isListening(id) ? SILENT_WITH_SOCKET_MS : SILENT_MS);
    return isListening(id) || (lastSeenAt !== null && now - lastSeenAt < UNSEEN_MS);
  }

  function of(device: WatchedDevice): Part {
    const now = clock.now();
    // A hub that has just started has had no time to hear of anybody.
    const state = isThere(device, now) || now - startedAt < SILENT_WITH_SOCKET_MS ? 'online' : 'offline';
    const before = known.get(device.id);
    if (before?.state === state) return before;
    const lastHeard = heardAt.get(device.id) ?? device.lastSeenAt ?? device.pairedAt;
    const since = state === 'offline' ? lastHeard : now;
    const part: Part = { deviceId: device.id, part: 'connection', kind: 'connection', name: null, state, detail: null, since, by: 'hub' };
    known.set(device.id, part);
    return part;
  }

  /** Taken for there only because this hub has not run for long: it may have been away all along. */
  function isAwaited(device: WatchedDevice): boolean {
    const isNew = !heardAt.has(device.id) && !isListening(device.id) && clock.now() - startedAt < UNSEEN_MS;
    return isNew && of(device).state === 'online';
  }

  let told = '';
  return {
    of,
    isAwaited,
    /** Since it was asked last: who is there, what they are called, and who was let in. */
    changed(devices: readonly WatchedDevice[]): boolean {
      const ids = new Set(devices.map(({ id }) => id));
      for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
      const before = told;
      told = JSON.stringify(devices.map((device) => [device.id, device.name, device.role, of(device).state]));
      return told !== before;
    },
  };
}
