type Listener = (baseUrl: string) => void;

const listeners = new Set<Listener>();

/**
 * Tells whenever a hub's answer to any client or socket of this page is a reason to ask what this device is to it now: 401
 * DEVICE_UNKNOWN, or a socket that it closed because the device was revoked (4401) or given another task (1012), or because the person on
 * it was signed out (4403), which goes before either. One place for all of them: a screen has many clients, and one door.
 * @returns how to stop
 */
export function onDeviceInDoubt(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function deviceInDoubt(baseUrl: string): void {
  for (const listener of [...listeners]) listener(baseUrl.replace(/\/+$/, ''));
}
