import type { DeviceRole } from '@foyer/contract';
import { may } from '../auth/access.ts';
import type { CallingDevice } from '../auth/calling-device.ts';
import type { Session } from '../auth/tokens.ts';

type Kind = 'global' | 'service' | 'counter' | 'display' | 'ticket' | 'station';

/** What each device shows. Of the counters, a counter hears its own alone. */
const ROOMS_OF: Readonly<Record<DeviceRole, readonly Kind[]>> = {
  kiosk: ['global', 'service', 'ticket', 'station'],
  display: ['global', 'service', 'counter', 'display'],
  counter: ['global', 'counter', 'station'],
  printer: ['global', 'station'],
};
/** Whoever shows nothing may follow a ticket, by its secret id. */
const OPEN_ROOMS: readonly Kind[] = ['ticket'];

/** The first of these rooms that may not be listened to; null: all may. */
export function refusedRoom(
  rooms: readonly string[],
  { session, device }: { session: Session | null; device: CallingDevice | null },
): string | null {
  if (rooms.includes('devices') && !may(session, 'see_devices')) return 'devices';
  const staff = may(session, 'serve_visitors');
  return rooms.find((room) => !mayHear(room, device) && !(staff && room !== 'station')) ?? null;
}

function mayHear(room: string, device: CallingDevice | null): boolean {
  const [kind, id] = room.split(':') as [Kind, string?];
  if (!(device ? ROOMS_OF[device.role] : OPEN_ROOMS).includes(kind)) return false;
  return device?.role !== 'counter' || kind !== 'counter' || id === device.counterId;
}
