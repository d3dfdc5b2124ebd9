import { networkInterfaces } from 'node:os';

/** This machine's addresses in the hall's network, as people type them: IPv4. */
export function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

export const EVERY_ADDRESS = '0.0.0.0';

/** Where the hub is reached on this machine itself. */
export function localUrl(host: string, port: number): string {
  const name = host === EVERY_ADDRESS || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Where phones reach it: on the hall's network where it listens there. */
export function reachableUrl(host: string, port: number): string {
  const [address] = lanAddresses();
  return host === EVERY_ADDRESS && address ? `http://${address}:${port}` : localUrl(host, port);
}
