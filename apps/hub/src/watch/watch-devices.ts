import { randomBytes } from 'node:crypto';
import type { DeviceRole } from '@foyer/contract';
import { isHallOpen } from '@foyer/queue';
import type { Presence } from '../auth/presence.ts';
import type { Hall, HallLogger } from '../hall/index.ts';
import { localClock } from '../hall/local-time.ts';
import { watchPrinters } from '../printers/watch-printers.ts';
import { bookedAlarms } from './alarm-book.ts';
import { type AlarmDesk, alarmDesk } from './alarm-desk.ts';
import type { DeviceWatch } from './device-watch.ts';
import { watchHall } from './hub-parts.ts';
import { createWatch } from './registry.ts';

interface Parts {
  readonly hall: Hall;
  readonly presence: Presence;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
}

/** The watch over this hall's devices, and who is told. It looks at the clock once a second, with the hall. */
export function watchDevices({ hall, presence, clock, logger }: Parts): { readonly watch: DeviceWatch; readonly alarms: AlarmDesk } {
  const open = bookedAlarms(hall.watchBook);
  const local = localClock();
  const watch = createWatch({
    devices: () => hall.devices.list().flatMap((row) => (row.revokedAt === null ? [{ ...row, role: row.role as DeviceRole }] : [])),
    isListening: (deviceId) => presence.isListening(deviceId),
    isHallOpen() {
      const now = clock.now();
      return isHallOpen(hall.state, { now, businessDay: hall.businessDay(), local: local(now, hall.state.hall) });
    },
    clock,
    open,
    alarmId: () => randomBytes(12).toString('base64url'),
  });
  const desk = alarmDesk({ hall, watch, clock, logger, open });
  const stops = [watchHall(hall, watch), watchPrinters(hall, watch), hall.onTick(() => watch.look())];
  return {
    watch,
    alarms: {
      ...desk,
      async close() {
        for (const stop of stops) stop();
        await desk.close();
      },
    },
  };
}
