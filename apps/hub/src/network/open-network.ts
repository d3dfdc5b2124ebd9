import type { RequestListener, Server, ServerOptions } from 'node:http';
import { isLoopback } from './addresses.ts';
import { type CertificateOptions, type Certificates, openCertificates, type Renewal } from './certificates.ts';
import { createHosts, type Hosts } from './hosts.ts';
import { type TwoProtocols, type TwoProtocolsOptions, twoProtocols } from './two-protocols.ts';

/** The pages of a phone hold one connection or two; behind one address may stand a whole Wi-Fi. */
const CONNECTIONS_PER_ADDRESS = 100;

export interface NetworkOptions extends CertificateOptions {
  /** What counts as this machine itself. Default: what truly is loopback. */
  readonly isLocal?: ((address: string | undefined) => boolean) | undefined;
  readonly connectionsPerAddress?: number | undefined;
  readonly slow?: TwoProtocolsOptions['slow'];
}

/** What stands between the hub and the hall's network. */
export interface Network {
  readonly hosts: Hosts;
  readonly isLocal: (address: string | undefined) => boolean;
  readonly authorities: Certificates['authorities'];
  /** What was made anew when it was opened. */
  readonly made: readonly Renewal[];
  /** For Fastify's `serverFactory`. */
  readonly createServer: (handler: RequestListener, options: ServerOptions) => Server;
  /** Makes anew what has to be, and presents it from now on. @returns what was made */
  tend(): Promise<readonly Renewal[]>;
}

/** @throws Error in words where the hall's authority cannot be read */
export async function openNetwork(options: NetworkOptions): Promise<Network> {
  const { names, isLocal = isLoopback, connectionsPerAddress = CONNECTIONS_PER_ADDRESS, slow } = options;
  const { certificates, made } = await openCertificates(options);
  const servers: TwoProtocols[] = [];

  return {
    hosts: createHosts(names),
    isLocal,
    get authorities() {
      return certificates.authorities;
    },
    made,
    createServer(handler, serverOptions) {
      const { identity } = certificates;
      const created = twoProtocols({
        identity,
        handler,
        options: serverOptions,
        isLocal,
        connectionsPerAddress,
        ...(slow && { slow }),
      });
      servers.push(created);
      return created.server;
    },
    async tend() {
      const renewed = await certificates.tend();
      if (renewed.length > 0) for (const { present } of servers) present(certificates.identity);
      return renewed;
    },
  };
}
