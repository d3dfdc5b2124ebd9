import type { Logger } from 'pino';
import { type Hall, inFirstLanguage } from '../hall/index.ts';
import { keepCurrent } from '../network/keep-current.ts';
import { type Network, openNetwork } from '../network/open-network.ts';
import { ownNames } from '../network/own-names.ts';
import { isEvery } from './network.ts';
import { VERSION } from './version.ts';

export interface NetworkWishes {
  readonly dataDir: string;
  readonly host: string;
  readonly clock: { now(): number };
  /** Other names by which the hub is reached. */
  readonly allowHosts: readonly string[];
  readonly publicUrl: string | undefined;
  readonly connectionsPerAddress: number | undefined;
}

/** The hub's names, certificates and port, before anybody may connect. @throws Error in words where the hall's authority cannot be read */
export function networkOf({ dataDir, host, clock, allowHosts, publicUrl, connectionsPerAddress }: NetworkWishes): Promise<Network> {
  const told = [...allowHosts, ...(publicUrl ? [hostOf(publicUrl)] : []), ...(isEvery(host) ? [] : [host])];
  return openNetwork({ dataDir, clock, names: () => ownNames(told), connectionsPerAddress });
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

export interface OnTheNetwork {
  readonly network: Network;
  readonly hall: Hall;
  readonly port: number;
  /** By mDNS, to every machine of the network. */
  readonly announce: boolean;
  readonly logger: Logger;
}

/** While the hub listens: its certificates stay good, and the apps find it. @returns the way to stop */
export async function stayOnTheNetwork({ network, hall, port, announce, logger }: OnTheNetwork): Promise<() => Promise<void>> {
  const announcement = () => ({ hallName: hallName(hall), port, version: VERSION, fingerprint: network.authorities[0]?.fingerprint ?? '' });
  const announcer = announce ? (await import('../network/announce.ts')).startAnnouncing(announcement(), logger) : null;
  let saidName = hallName(hall);
  const stopListening = hall.onCommit('phones', () => {
    if (hallName(hall) === saidName) return;
    saidName = hallName(hall);
    announcer?.say(announcement());
  });
  const stopKeeping = await keepCurrent({ network, hall, logger, onRenewed: () => announcer?.say(announcement()) });
  return async () => {
    stopListening();
    await stopKeeping();
    await announcer?.close();
  };
}

const hallName = ({ state }: Hall): string => inFirstLanguage(state, state.hall?.name ?? {});
