import { X509Certificate } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { type Authority, authorityOf, type CertificateTrouble, certificateTrouble } from './certificate.ts';

const ANSWER_WITHIN_MS = 5000;
const LARGEST_ANSWER_BYTES = 256 * 1024;

/** The hub is there, and is not the one that this app is held to. */
export class UntrustedHub extends Error {
  override readonly name = 'UntrustedHub';
  readonly trouble: CertificateTrouble;
  /** Of the authority that the server shows. */
  readonly seen: string | null;
  constructor(trouble: CertificateTrouble, seen: string | null) {
    super(`the hub's certificate is not taken: ${trouble}`);
    this.trouble = trouble;
    this.seen = seen;
  }
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

export interface AskOptions {
  /** What the server has to be signed by. `null`: anything; only to see what it shows. */
  readonly authorities: readonly Authority[] | null;
  readonly cookie?: string | undefined;
}

/** One GET from the app itself, not from a page. Nothing is sent before the certificate was looked at. @throws UntrustedHub, and what the network throws */
export async function askHub(url: string, { authorities, cookie }: AskOptions): Promise<Answered> {
  const target = new URL(url);
  const headers = { accept: 'application/json', ...(cookie && { cookie }) };
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  if (target.protocol === 'http:') return read(plainRequest(target, { headers, signal, agent: false }));
  const socket = await openTls(target, signal);
  if (authorities !== null) refuseStranger(socket, target, authorities);
  // No agent: with one, Node would open another connection, which nobody has looked at.
  return read(secureRequest(target, { headers, signal, createConnection: () => socket }));
}

/** Ends a connection to a server that none of these authorities vouches for. @throws UntrustedHub */
export function refuseStranger(socket: TLSSocket, { hostname }: URL, authorities: readonly Authority[]): void {
  const trouble = certificateTrouble({ leaf: leafOf(socket), host: hostname, authorities, now: Date.now() });
  if (trouble === null) return;
  const seen = authorityIn(socket)?.fingerprint ?? null;
  socket.destroy();
  throw new UntrustedHub(trouble, seen);
}

/** Whom a server says that it belongs to, and whether that is true. @throws what the network throws */
export async function lookAtHub(
  url: string,
): Promise<{ authority: Authority | null; trouble: CertificateTrouble | null; isPublic: boolean }> {
  const target = new URL(url);
  const socket = await openTls(target, AbortSignal.timeout(ANSWER_WITHIN_MS));
  const authority = authorityIn(socket);
  const leaf = leafOf(socket);
  socket.destroy();
  const authorities = authority === null ? [] : [authority];
  const trouble = certificateTrouble({ leaf, host: target.hostname, authorities, now: Date.now() });
  return { authority, trouble, isPublic: socket.authorized };
}

/** Whoever answers is let speak: the certificate is looked at by `certificateTrouble`, before anything is sent. */
export function openTls({ hostname, port }: URL, signal: AbortSignal): Promise<TLSSocket> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      ...(isIP(host) === 0 && { servername: host }),
      minVersion: 'TLSv1.2',
      rejectUnauthorized: false,
    });
    const give = () => {
      socket.destroy();
      reject(new Error('no answer in time'));
    };
    signal.addEventListener('abort', give, { once: true });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      signal.removeEventListener('abort', give);
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

const leafOf = (socket: TLSSocket): string => socket.getPeerX509Certificate()?.toString() ?? '';

/** The authority that was sent along and has signed the server's certificate. */
function authorityIn(socket: TLSSocket): Authority | null {
  const { raw, issuerCertificate } = socket.getPeerCertificate(true);
  if (!raw || !issuerCertificate?.raw) return null;
  const issuer = new X509Certificate(issuerCertificate.raw);
  return new X509Certificate(raw).verify(issuer.publicKey) ? authorityOf(issuer.toString()) : null;
}

function read(request: ReturnType<typeof plainRequest>): Promise<Answered> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > LARGEST_ANSWER_BYTES) request.destroy(new Error('the answer is too large to be a hub’s'));
        else chunks.push(chunk);
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    });
    request.end();
  });
}
