import { randomBytes } from 'node:crypto';
import type { DeviceRole } from '@foyer/contract';
import type { Presence } from '../auth/presence.ts';
import type { Hall } from '../hall/index.ts';
import type { DeviceWatch } from './device-watch.ts';
import { watchHall } from './hub-parts.ts';
import { createWatch } from './registry.ts';

interface Parts {
  readonly hall: Hall;
  readonly presence: Presence;
  readonly clock: { now(): number };
}

/** The watch over this hall's devices. It looks at the clock once a second, with the hall. */
export function watchDevices({ hall, presence, clock }: Parts): DeviceWatch {
  const watch = createWatch({
    devices: () => hall.devices.list().flatMap((row) => (row.revokedAt === null ? [{ ...row, role: row.role as DeviceRole }] : [])),
    isListening: (deviceId) => presence.isListening(deviceId),
    clock,
    alarmId: () => randomBytes(12).toString('base64url'),
  });
  watchHall(hall, watch);
  hall.onTick(() => watch.look());
  return watch;
}
