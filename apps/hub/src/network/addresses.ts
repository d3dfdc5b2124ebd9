import { BlockList, isIPv6 } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** An IPv4 address as such, also where a socket for both protocols says it as `::ffff:192.168.1.5`. */
export const plainAddress = (address: string): string => address.replace(MAPPED, '');

/** Only what never leaves this machine: its own address in the hall's network is not. */
export function isLoopback(address: string | undefined): boolean {
  if (!address) return false;
  const plain = plainAddress(address);
  return LOOPBACK.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** Whom limits count as one: an IPv4 address, or the /64 that a single machine takes all its IPv6 addresses from (RFC 4291 §2.5.4). */
export function oneCaller(address: string): string {
  const plain = plainAddress(address);
  return isIPv6(plain) ? `${firstGroups(plain).join(':')}::/64` : plain;
}

function firstGroups(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  const missing = tail === undefined ? 0 : 8 - groups.length - after;
  const whole = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])];
  return whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
}

/** This machine's addresses, IPv4 first; without those that only hold on one cable (fe80::), which no address bar takes. */
export function ownAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  const usable = all.filter(({ address }) => !/^fe[89ab]/i.test(address));
  return [...new Set(usable.sort((one, other) => one.family.localeCompare(other.family)).map(({ address }) => address))];
}
