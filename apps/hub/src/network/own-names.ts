import { hostname } from 'node:os';
import { ownAddresses } from './addresses.ts';

export interface Surroundings {
  addresses(): string[];
  hostname(): string;
}

const HERE: Surroundings = { addresses: () => ownAddresses(), hostname };

/** Up to 63 letters, digits and hyphens a part (RFC 1123 §2.1): what a certificate and an address bar can hold. */
const NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/**
 * Every name and address that this hub answers to: the machine's own, those it was told of, and where phones reach it.
 * Lower case, without ports and brackets. Asked anew each time: cables and networks change.
 */
export function ownNames(told: readonly string[], surroundings: Surroundings = HERE): string[] {
  const machine = surroundings.hostname().toLowerCase();
  const names = NAME.test(machine) ? [machine, ...(machine.includes('.') ? [] : [`${machine}.local`])] : [];
  return [...new Set(['localhost', '127.0.0.1', '::1', ...names, ...surroundings.addresses(), ...told.map((name) => name.toLowerCase())])];
}
