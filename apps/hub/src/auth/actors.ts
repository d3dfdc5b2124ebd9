import type { User } from '@foyer/contract';
import type { Actor } from '@foyer/queue';
import type { CallingDevice } from './calling-device.ts';

export const personActor = ({ id, name }: Pick<User, 'id' | 'name'>): Actor => ({ kind: 'user', id, name });

interface Asking {
  readonly session: { readonly user: User } | null;
  readonly device: CallingDevice | null;
  readonly address: string;
}

/** In whose name something is done: a person's, where one is signed in; else the device's. */
export function callerActor({ session, device, address }: Asking): Actor {
  if (session) return personActor(session.user);
  return device ? { kind: device.role, id: device.id } : { kind: 'visitor', id: address };
}
