import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { type Authorities, type Authority, openAuthorities } from './authorities.ts';
import { openPairFolder, type Pair, type PairFolder } from './sealed-pair.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SERVER_LASTS_MS = 90 * DAY_MS;
const RENEW_AHEAD_MS = 30 * DAY_MS;
/** A client's clock may be late by as much, and the hub's own may have been ahead when it made the certificate. */
const BACK_DATED_MS = 7 * DAY_MS;
const SERVER = 'server';

/** What was made anew, as the log is told. */
export interface Renewal {
  readonly kind: 'server' | 'authority';
  readonly fingerprint: string;
  readonly notAfter: number;
}

export interface ServerIdentity {
  readonly key: string;
  /** The server's certificate, then the authority's: whoever meets the hub for the first time can look at both. */
  readonly cert: string;
}

export interface Certificates {
  readonly identity: ServerIdentity;
  readonly authorities: readonly Authority[];
  /** Makes anew what ends soon, or does not say a name that the hub has by now. Cheap when there is nothing to do. @returns what was made */
  tend(): Promise<Renewal[]>;
}

export interface CertificateOptions {
  readonly dataDir: string;
  readonly clock: { now(): number };
  readonly names: () => readonly string[];
}

/** The hub's certificates, in `<data>/tls`; made where there are none. @throws Error in words where the authority cannot be read */
export async function openCertificates({ dataDir, clock, names }: CertificateOptions): Promise<{
  readonly certificates: Certificates;
  readonly made: readonly Renewal[];
}> {
  const folder = openPairFolder(join(dataDir, 'tls'));
  const authorities = openAuthorities(folder, clock.now());
  let server = readServer(folder);
  let busy: Promise<Renewal[]> | null = null;

  async function tendNow(): Promise<Renewal[]> {
    const now = clock.now();
    const made: Renewal[] = (await authorities.tend(now)).map((authority) => renewal('authority', authority));
    if (!server || !serves(server, authorities.current, names(), now)) {
      server = await makeServer(folder, authorities, names(), now);
      made.push(renewal('server', server));
    }
    return made;
  }

  const certificates: Certificates = {
    get identity() {
      if (!server) throw new Error('the hub has no certificate');
      return { key: server.key, cert: `${server.certificate.trim()}\n${authorities.current.pair.certificate.trim()}\n` };
    },
    get authorities() {
      return authorities.all;
    },
    tend() {
      busy ??= tendNow().finally(() => {
        busy = null;
      });
      return busy;
    },
  };
  return { certificates, made: await certificates.tend() };
}

type Server = Pair & { readonly parsed: X509Certificate };

function readServer(folder: PairFolder): Server | null {
  try {
    const pair = folder.read(SERVER);
    return pair && { ...pair, parsed: new X509Certificate(pair.certificate) };
  } catch {
    // Nobody remembers this one: what cannot be read is simply made anew.
    return null;
  }
}

async function makeServer(folder: PairFolder, { current }: Authorities, names: readonly string[], now: number): Promise<Server> {
  const { makeServerCertificate } = await import('./make-certificates.ts');
  const notAfter = Math.min(now + SERVER_LASTS_MS, current.notAfter);
  const pair = await makeServerCertificate(current.pair, names, { notBefore: now - BACK_DATED_MS, notAfter });
  await folder.write(SERVER, pair);
  return { ...pair, parsed: new X509Certificate(pair.certificate) };
}

function serves({ parsed }: Server, authority: Authority, names: readonly string[], now: number): boolean {
  const inTime = parsed.validFromDate.getTime() <= now && now < parsed.validToDate.getTime() - RENEW_AHEAD_MS;
  return inTime && signedBy(parsed, authority) && namesIn(parsed, names);
}

function signedBy(certificate: X509Certificate, { pair }: Authority): boolean {
  return certificate.verify(new X509Certificate(pair.certificate).publicKey);
}

const namesIn = (certificate: X509Certificate, names: readonly string[]): boolean =>
  names.every((name) => (certificate.checkHost(name, { subject: 'never' }) ?? certificate.checkIP(name)) !== undefined);

function renewal(kind: Renewal['kind'], made: Authority | Server): Renewal {
  if ('fingerprint' in made) return { kind, fingerprint: made.fingerprint, notAfter: made.notAfter };
  return { kind, fingerprint: made.parsed.fingerprint256, notAfter: made.parsed.validToDate.getTime() };
}
