import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate authority that an app holds its hub to. */
export interface Authority {
  /** SHA-256 of the certificate, `AB:CD:…`. */
  readonly fingerprint: string;
  readonly pem: string;
}

/**
 * Why a certificate is not taken. `other_hub`: none of the pinned authorities has signed it · `other_name`: it is for another machine ·
 * `expired`, `not_yet`: by this machine's clock · `unreadable`.
 */
export type CertificateTrouble = 'other_hub' | 'other_name' | 'expired' | 'not_yet' | 'unreadable';

export interface CertificateQuestion {
  /** The server's own certificate, PEM. What else it sends along proves nothing, and is not looked at. */
  readonly leaf: string;
  /** As in the address: a name, or an IP address with or without brackets. */
  readonly host: string;
  readonly authorities: readonly Authority[];
  /** Milliseconds. */
  readonly now: number;
}

/** Whether a server is the hub that was paired with: null when it is. */
export function certificateTrouble({ leaf, host, authorities, now }: CertificateQuestion): CertificateTrouble | null {
  const certificate = read(leaf);
  if (certificate === null) return 'unreadable';
  const signers = authorities.map(({ pem }) => read(pem)).filter((authority) => authority !== null && hasSigned(authority, certificate));
  if (signers.length === 0) return 'other_hub';
  if (!isFor(certificate, host)) return 'other_name';
  const troubles = signers.map((signer) => datesTrouble(certificate, now) ?? datesTrouble(signer as X509Certificate, now));
  return troubles.includes(null) ? null : (troubles[0] ?? null);
}

/** An authority as it is pinned. Null for what is no certificate of an authority. */
export function authorityOf(pem: string): Authority | null {
  const certificate = read(pem);
  return certificate?.ca && certificate.verify(certificate.publicKey)
    ? { fingerprint: certificate.fingerprint256, pem: certificate.toString() }
    : null;
}

/** Only an authority signs, and only what is no authority itself is a server (RFC 5280 §4.2.1.9). */
function hasSigned(authority: X509Certificate, certificate: X509Certificate): boolean {
  return authority.ca && !certificate.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
}

function isFor(certificate: X509Certificate, host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return isIP(name) ? certificate.checkIP(name) !== undefined : certificate.checkHost(name, { subject: 'never' }) !== undefined;
}

function datesTrouble({ validFrom, validTo }: X509Certificate, now: number): 'expired' | 'not_yet' | null {
  if (!(now <= Date.parse(validTo))) return 'expired';
  return now >= Date.parse(validFrom) ? null : 'not_yet';
}

function read(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
