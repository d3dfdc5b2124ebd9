import { isIPv4 } from 'node:net';
import { isLoopback, ownAddresses } from '../network/addresses.ts';

/** This machine's addresses in the hall's network, as people type them: IPv4. */
export const lanAddresses = (): string[] => ownAddresses().filter((address) => isIPv4(address) && !isLoopback(address));

export const EVERY_ADDRESS = '0.0.0.0';

export const isEvery = (host: string): boolean => host === EVERY_ADDRESS || host === '::';

const staysHere = (name: string): boolean => name === 'localhost' || isLoopback(name);

/** Where the hub is reached on this machine itself: without encryption only where nothing leaves the machine. */
export function localUrl(host: string, port: number): string {
  const name = isEvery(host) ? '127.0.0.1' : host;
  return `${staysHere(name) ? 'http' : 'https'}://${inAddress(name)}:${port}`;
}

/** Where phones reach it, over plain HTTP: on the hall's network where it listens there. */
export function reachableUrl(host: string, port: number): string {
  const [address] = lanAddresses();
  const name = isEvery(host) ? (address ?? '127.0.0.1') : host;
  return `http://${inAddress(name)}:${port}`;
}

/** Where staff and screens reach it from other machines. */
export const staffUrls = (host: string, port: number): string[] =>
  (isEvery(host) ? lanAddresses() : staysHere(host) ? [] : [host]).map((name) => `https://${inAddress(name)}:${port}`);

const inAddress = (name: string): string => (name.includes(':') ? `[${name}]` : name);
