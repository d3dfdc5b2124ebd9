type Listener = (baseUrl: string) => void;

const listeners = new Set<Listener>();

/**
 * Tells whenever a hub says, to any client or socket of this page, that it does not know this device (any more): 401 DEVICE_UNKNOWN, or
 * a socket closed with 4401. One place for all of them: a screen has many clients, and one door.
 * @returns how to stop
 */
export function onDeviceUnknown(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function deviceUnknown(baseUrl: string): void {
  for (const listener of [...listeners]) listener(baseUrl.replace(/\/+$/, ''));
}
