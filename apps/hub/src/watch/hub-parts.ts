import type { PartState } from '@foyer/contract';
import type { Hall } from '../hall/index.ts';
import type { DeviceWatch } from './device-watch.ts';
import { isNearlyFull } from './disk-room.ts';

const LOOK_AT_DISK_MS = 60_000;

/** What the hub says of itself: whether it can save, how its log and its disk are. @returns the way to stop */
export function watchHall(hall: Pick<Hall, 'alarms' | 'onTick' | 'dataDir'>, watch: Pick<DeviceWatch, 'hubPart'>) {
  const storage = (part: string, state: PartState): void => watch.hubPart({ part, kind: 'storage', name: null, state, detail: null });
  const look = (): void => {
    const alarms = hall.alarms();
    storage('saving', alarms.includes('not_saved') ? 'saving_fails' : 'ready');
    storage('log', alarms.includes('log_damaged') ? 'log_damaged' : 'ready');
  };
  const lookAtDisk = async (): Promise<void> => {
    // A disk that cannot be asked says so when something is saved.
    const isFull = await isNearlyFull(hall.dataDir).catch(() => false);
    storage('disk', isFull ? 'nearly_full' : 'ready');
  };
  look();
  void lookAtDisk();
  const timer = setInterval(() => void lookAtDisk(), LOOK_AT_DISK_MS).unref();
  const stops = [hall.onTick(look), () => clearInterval(timer)];
  return () => {
    for (const stop of stops) stop();
  };
}
