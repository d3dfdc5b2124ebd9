import type { DeviceRole } from '@foyer/contract';

const keyOf = (role: DeviceRole) => `foyer.deviceName.${role}`;

/** What somebody called this device on its own screen. */
export function rememberedName(role: DeviceRole): string | null {
  try {
    return localStorage.getItem(keyOf(role));
  } catch {
    return null;
  }
}

export function rememberName(role: DeviceRole, name: string): void {
  try {
    localStorage.setItem(keyOf(role), name);
  } catch {
    // It is then asked for under this name until the window closes.
  }
}
