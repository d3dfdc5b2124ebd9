import type { DeviceRole } from '@foyer/contract';
import { AS_HEADER, AS_QUERY } from '@foyer/contract/constants';

let role: DeviceRole | null = null;

/**
 * From now on this page speaks as a device of this role. In a browser, where a kiosk and a display may be two windows with the same
 * cookies, the hub then knows which key is meant. Elsewhere an app has one key, and nothing is said.
 */
export function speakAs(device: DeviceRole): void {
  role = device;
}

const isOwnPage = (baseUrl: string): boolean => globalThis.location?.origin === baseUrl.replace(/\/+$/, '');

export const asHeader = (baseUrl: string): Record<string, string> => (role !== null && isOwnPage(baseUrl) ? { [AS_HEADER]: role } : {});

export const asQuery = (baseUrl: string): string => (role !== null && isOwnPage(baseUrl) ? `?${AS_QUERY}=${role}` : '');
