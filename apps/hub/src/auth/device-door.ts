import type { Hall } from '../hall/index.ts';
import type { CallingDevice } from './calling-device.ts';
import { deviceKeys } from './device-keys.ts';
import { Pairings } from './pairings.ts';
import { Presence } from './presence.ts';
import { type WrongTries, wrongTries } from './wrong-tries.ts';

/** Where devices come in. */
export interface DeviceDoor {
  /** Whose key it is; null: nobody's (any more). */
  ofKey(key: string): CallingDevice | null;
  readonly pairings: Pairings;
  readonly presence: Presence;
  readonly tries: WrongTries;
}

export function deviceDoor({ devices }: Pick<Hall, 'devices'>, clock: { now(): number }): DeviceDoor {
  return { ofKey: deviceKeys(devices), pairings: new Pairings(clock), presence: new Presence(devices), tries: wrongTries(clock) };
}
