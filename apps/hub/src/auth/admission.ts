import type { DeviceRole } from '@foyer/contract';
import type { Actor, CounterId, Note } from '@foyer/queue';
import { type Hall, HallError } from '../hall/index.ts';
import type { DeviceRow } from '../storage/index.ts';
import { newKey } from './device-keys.ts';

/** A device that was let in just now. */
export interface Admission {
  readonly device: DeviceRow;
  /** Its key: told to the device, once, and kept by nobody else. */
  readonly key: string;
}

export interface Admitted {
  readonly role: DeviceRole;
  readonly name: string;
  readonly counterId: CounterId | null;
  readonly version: string | null;
  /** From which it asked; null: from nowhere, at the command line. */
  readonly address: string | null;
  readonly invited: boolean;
}

/** @throws HallError COUNTER_UNKNOWN */
export async function letIn(
  { devices, state }: Pick<Hall, 'devices' | 'state'>,
  now: number,
  by: Actor,
  { role, name, counterId: wished, version, address, invited }: Admitted,
): Promise<Admission> {
  const { id, keyHash, key } = newKey();
  const counterId = counterFor(state, role, wished);
  const device: DeviceRow = {
    id,
    name,
    role,
    counterId,
    keyHash,
    pairedAt: now,
    pairedBy: by.kind === 'user' ? by.id : 'system',
    lastSeenAt: null,
    version,
    address,
    revokedAt: null,
    settings: null,
  };
  await devices.put(by, device, [{ type: 'device_paired', ...deviceNote(device), address: address ?? 'localhost', invited }]);
  return { device, key };
}

/** Only a counter stands at one. @throws HallError COUNTER_UNKNOWN */
export function counterFor({ counters }: Hall['state'], role: string, counterId: CounterId | null): CounterId | null {
  if (role !== 'counter' || counterId === null) return null;
  if (!counters.has(counterId)) throw new HallError('COUNTER_UNKNOWN', { counterId });
  return counterId;
}

/** What the log tells of a device, whatever happened to it. */
export function deviceNote({ id, name, role, counterId }: DeviceRow): Omit<Extract<Note, { type: 'device_changed' }>, 'type'> {
  return { deviceId: id, name, role, forCounterId: counterId as CounterId | null };
}
