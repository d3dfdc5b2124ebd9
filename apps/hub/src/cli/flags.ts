import type { DeviceRole, Role } from '@foyer/contract';
import type { PrinterTarget } from '@foyer/devices/printer';

export interface DataFlags {
  readonly data?: string;
  readonly demo?: boolean;
}
export interface VerifyFlags extends DataFlags {
  readonly json?: boolean;
  /** False: `--no-tables`. */
  readonly tables?: boolean;
  readonly expect?: { readonly seq: number; readonly hash: string };
}
export interface UserFlags extends DataFlags {
  readonly role: Role;
  readonly fullName?: string;
}
export interface DeviceFlags extends DataFlags {
  readonly role: DeviceRole;
  readonly name: string;
  readonly counter?: string;
}
export interface HubFlags extends DataFlags {
  readonly port: number;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly printer?: PrinterTarget;
  readonly printerProfile: string;
  readonly announceScreens?: boolean;
  readonly allowHost: readonly string[];
  /** False: `--no-announce`. */
  readonly announce: boolean;
  /** False: `--no-rate-limits`. */
  readonly rateLimits: boolean;
  readonly connectionsPerAddress?: number;
}

/** The option again, for a command that a person is told to type: the same folder, whatever is in its name. */
export function dataFlag(data: string | undefined): string {
  if (data === undefined) return '';
  return `--data ${/^[\w./\\:~+-]+$/.test(data) ? data : `"${data}"`} `;
}
