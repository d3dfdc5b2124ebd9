import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DeviceBook } from '../hall/index.ts';
import type { CallingDevice } from './calling-device.ts';

/** `<deviceId>.<secret>`: 128 random bits that name the device, 256 that prove it. */
const KEY = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

export interface NewKey {
  readonly id: string;
  readonly keyHash: string;
  /** What the device shows from now on. The hub keeps its hash alone. */
  readonly key: string;
}

export function newKey(): NewKey {
  const id = randomBytes(16).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  return { id, keyHash: hashOf(secret), key: `${id}.${secret}` };
}

const hashOf = (secret: string): string => hash('sha256', secret, 'base64url');

/** Whose key it is; null: nobody's (any more). A key that was proved once is remembered: a screen shows the same one with every request. */
export function deviceKeys(book: Pick<DeviceBook, 'get'>): (key: string) => CallingDevice | null {
  const proved = new Map<string, string>();

  const idOf = (key: string): string | null => {
    const [, id, secret] = KEY.exec(key) ?? [];
    const device = id === undefined ? null : book.get(id);
    if (!device || secret === undefined || !timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(device.keyHash))) return null;
    proved.set(key, device.id);
    return device.id;
  };

  return (key) => {
    const id = proved.get(key) ?? idOf(key);
    const device = id === null ? null : book.get(id);
    return device?.revokedAt === null ? (device as CallingDevice) : null;
  };
}
