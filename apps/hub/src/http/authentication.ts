import { DEVICE_ROLES, hasRight, type Right, Role } from '@foyer/contract';
import { isOpen, may } from '../auth/access.ts';
import type { CallingDevice } from '../auth/calling-device.ts';
import type { DeviceDoor } from '../auth/device-door.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import { HallError } from '../hall/index.ts';

const BEARER = /^bearer +([^\s]+)$/i;

/** What a request shows: the `Authorization` header, and the cookie with a device's key. */
export interface Shown {
  readonly authorization: string | undefined;
  readonly deviceKey: string | undefined;
}

export interface Caller {
  readonly session: Session | null;
  readonly device: CallingDevice | null;
}

/** Whom a request comes from. A wrong token is never overlooked: a screen whose session is over has to learn it. @throws HallError UNAUTHENTICATED */
export function identify({ tokens, devices }: { tokens: Tokens; devices: DeviceDoor }, { authorization, deviceKey }: Shown): Caller {
  const token = authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];
  const session = token ? tokens.verify(token) : null;
  const device = deviceKey ? devices.ofKey(deviceKey) : null;
  if (authorization !== undefined && (!session || isAstray(session, device))) throw new HallError('UNAUTHENTICATED');
  return { session, device };
}

/** Who came in by PIN is good at that counter alone. */
const isAstray = ({ method, deviceId }: Session, device: CallingDevice | null): boolean => method === 'pin' && deviceId !== device?.id;

/**
 * Whether the person or the device has the right.
 * @param isStale a device's key was shown, and is nobody's (any more)
 * @throws HallError UNAUTHENTICATED, DEVICE_UNKNOWN, FORBIDDEN
 */
export function authorise({ session, device }: Caller, right: Right, isStale: boolean): void {
  if (isOpen(right) || may(session, right) || (device && hasRight(device.role, right))) return;
  const [forDevices, forPeople] = [DEVICE_ROLES, Role.options].map((roles) => roles.some((role) => hasRight(role, right)));
  if (!device && (isStale ? !session || forDevices : forDevices && !(session && forPeople))) throw new HallError('DEVICE_UNKNOWN');
  if (!session && !forDevices) throw new HallError('UNAUTHENTICATED');
  throw new HallError('FORBIDDEN', { needs: right, ...(session ? { role: session.user.role } : device && { role: device.role }) });
}
