import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import type { ServerIdentity } from './certificates.ts';
import { countConnections } from './count-connections.ts';

/** The first byte of a TLS record with a handshake in it (RFC 8446 §5.1). No HTTP method begins with it. */
const TLS_HANDSHAKE = 0x16;
/** A client that connects and says nothing, or half a handshake. */
const FIRST_WORD_MS = 10_000;

/** The header and the whole of a request have to be there by then; looked after at this pace. ms */
const SLOW = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2_000 };
const HEADER_BYTES = 16 * 1024;

export interface TwoProtocols {
  readonly server: Server;
  /** From now on; connections that are open go on. */
  present(identity: ServerIdentity): void;
}

export interface TwoProtocolsOptions {
  readonly identity: ServerIdentity;
  readonly handler: RequestListener;
  /** Fastify's own wishes for the server. */
  readonly options?: ServerOptions;
  readonly isLocal: (address: string | undefined) => boolean;
  readonly connectionsPerAddress: number;
  /** Tests do not wait so long. */
  readonly slow?: Partial<typeof SLOW & { readonly firstWordMs: number }>;
}

/**
 * One server and one port for HTTP and HTTPS: the first byte tells which. Both kinds of connection end in the same HTTP server,
 * so that its limits, its upgrades and its closing hold for both.
 */
export function twoProtocols({ identity, handler, options, isLocal, connectionsPerAddress, slow }: TwoProtocolsOptions): TwoProtocols {
  const { firstWordMs = FIRST_WORD_MS, ...timeouts } = { ...SLOW, ...slow };
  const server = createServer({ ...options, ...timeouts, maxHeaderSize: HEADER_BYTES }, handler);
  const tls = createTlsServer({ ...identity, minVersion: 'TLSv1.2', ALPNProtocols: ['http/1.1'], handshakeTimeout: firstWordMs });
  const [speakHttp] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (!speakHttp) throw new Error('the HTTP server does not listen to its connections');
  const counted = countConnections({ perAddress: connectionsPerAddress, isLocal });
  const silent = new Map<string, Socket>();
  const heard = (socket: Socket) => silent.delete(endsOf(socket));

  server.removeListener('connection', speakHttp);
  server.on('connection', (socket: Socket) => {
    if (!counted.admits(socket)) return;
    const ends = endsOf(socket);
    silent.set(ends, socket);
    socket.once('close', () => silent.get(ends) === socket && silent.delete(ends));
    hearFirstByte(socket, firstWordMs, (isTls) => {
      if (isTls) return tls.emit('connection', socket);
      heard(socket);
      speakHttp.call(server, socket);
      return socket.resume();
    });
  });
  tls.on('secureConnection', (socket: TLSSocket) => {
    heard(socket);
    speakHttp.call(server, socket);
  });
  endFailedHandshakes(tls);
  endSilentOnes(server, silent);
  return { server, present: (next) => tls.setSecureContext({ ...next, minVersion: 'TLSv1.2' }) };
}

/** The same for a connection and for the TLS on it. */
const endsOf = ({ remoteAddress, remotePort, localAddress }: Socket): string => `${remoteAddress} ${remotePort} ${localAddress}`;

function hearFirstByte(socket: Socket, patienceMs: number, then: (isTls: boolean) => void): void {
  const giveUp = () => socket.destroy();
  const late = setTimeout(giveUp, patienceMs);
  socket.on('error', giveUp);
  socket.once('close', () => clearTimeout(late));
  socket.once('data', (first: Buffer) => {
    clearTimeout(late);
    socket.pause();
    socket.unshift(first);
    then(first[0] === TLS_HANDSHAKE);
  });
}

/** A client that does not trust the authority breaks off here: daily life, and nothing to answer to. */
function endFailedHandshakes(tls: TlsServer): void {
  tls.on('tlsClientError', (_error: Error, socket: TLSSocket) => socket.destroy());
}

/** The HTTP server does not know of connections that have not said anything yet, and would wait for them to end. */
function endSilentOnes(server: Server, silent: ReadonlyMap<string, Socket>): void {
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    for (const socket of silent.values()) socket.destroy();
    closeIdle();
  };
}
