import type { Role } from '@foyer/contract';

export interface DataFlags {
  readonly data?: string;
  readonly demo?: boolean;
}
export interface UserFlags extends DataFlags {
  readonly role: Role;
  readonly fullName?: string;
}
export interface HubFlags extends DataFlags {
  readonly port: number;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly printer?: { readonly host: string; readonly port: number };
  readonly printerProfile: string;
  readonly announceScreens?: boolean;
}
